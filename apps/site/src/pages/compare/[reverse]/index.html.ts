import type { APIRoute, GetStaticPaths } from "astro";
import { pairs } from "../../../content/pairs.js";
import { pairPath } from "../../../content/paths.js";

/** The address with the higher code first leads to the page of the pair. */
export const getStaticPaths: GetStaticPaths = () =>
  pairs.map(([low, high]) => ({ params: { reverse: `${high}-vs-${low}` }, props: { low, high } }));

export const GET: APIRoute<{ low: number; high: number }> = ({ props: { low, high }, site }) => {
  const target = pairPath(low, high);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>FTP ${low} vs ${high}</title><meta http-equiv="refresh" content="0;url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${new URL(target, site).href}"><p><a href="${target}">FTP ${low} vs ${high}</a></p></html>\n`;
  return new Response(html, { headers: { "content-type": "text/html" } });
};
