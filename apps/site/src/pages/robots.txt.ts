import type { APIRoute } from "astro";
import { href } from "../content/paths.js";

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(href("/sitemap.xml"), site).href}\n`);
