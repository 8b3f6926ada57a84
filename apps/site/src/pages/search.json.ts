import type { APIRoute } from "astro";
import { jsonResponse } from "../content/json-response.js";
import { searchDocuments } from "../content/search-documents.js";

export const GET: APIRoute = () => jsonResponse(searchDocuments());
