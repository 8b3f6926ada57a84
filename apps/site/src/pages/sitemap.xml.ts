import type { APIRoute } from "astro";
import { allPages } from "../content/all-pages.js";

export const GET: APIRoute = ({ site }) => {
  const places = allPages().map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join("\n")}\n</urlset>\n`;
  return new Response(xml, { headers: { "content-type": "application/xml" } });
};
