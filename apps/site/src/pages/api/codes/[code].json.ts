import type { APIRoute, GetStaticPaths } from "astro";
import type { CatalogueEntry } from "@ftp-codes/core/catalogue";
import { codeData } from "../../../content/code-data.js";
import { entries } from "../../../content/codes.js";
import { jsonResponse } from "../../../content/json-response.js";

export const getStaticPaths: GetStaticPaths = () =>
  entries.map((entry) => ({ params: { code: String(entry.code) }, props: { entry } }));

export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props }) => jsonResponse(codeData(props.entry));
