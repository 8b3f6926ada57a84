import { compare } from "@ftp-codes/core/compare";
import type { APIRoute, GetStaticPaths } from "astro";
import { jsonResponse } from "../../../content/json-response.js";
import { pairs, type Pair } from "../../../content/pairs.js";
import { pairPath, pairSlug } from "../../../content/paths.js";

export const getStaticPaths: GetStaticPaths = () =>
  pairs.map((pair) => ({ params: { pair: pairSlug(...pair) }, props: { pair } }));

export const GET: APIRoute<{ pair: Pair }> = ({ props: { pair } }) =>
  jsonResponse({ ...compare(...pair), page: pairPath(...pair) });
