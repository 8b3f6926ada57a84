// Reads the built site: its files, and what its pages link to.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Every file below a directory, with "/" and relative to it.
 * @param {string} directory
 * @returns {string[]}
 */
export function filesIn(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

const entities = { "&amp;": "&", "&#38;": "&", "&quot;": '"', "&#39;": "'" };

/**
 * What a page links to and which anchors it has. The pages are ours: attributes are in double quotes.
 * @param {string} html
 * @returns {{ links: string[], anchors: Set<string> }}
 */
export function readPage(html) {
  const values = (pattern) =>
    [...html.matchAll(pattern)].map(([, value]) =>
      value.replaceAll(/&(?:amp|#38|quot|#39);/gu, (entity) => entities[entity]),
    );
  return {
    links: [
      ...values(/\s(?:href|src|action|data-index)="([^"]*)"/gu),
      ...values(/http-equiv="refresh" content="\d+;url=([^"]*)"/gu),
    ],
    anchors: new Set(values(/\sid="([^"]*)"/gu)),
  };
}

/**
 * The links of a page that lead nowhere.
 * @param {string} page its path, with a leading slash
 * @param {string[]} links
 * @param {{ base: string, has: (path: string) => boolean, anchorsOf: (path: string) => Set<string> | undefined }} site
 * @returns {string[]}
 */
export function brokenLinks(page, links, { base, has, anchorsOf }) {
  const origin = "http://site.invalid";
  return links.filter((link) => {
    const url = new URL(link, origin + base + page.slice(1));
    if (url.origin !== origin) return false;
    if (!url.pathname.startsWith(base)) return true;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!has(file)) return true;
    return url.hash.length > 1 && anchorsOf(file)?.has(decodeURIComponent(url.hash.slice(1))) !== true;
  });
}

/**
 * Reads a file of the built site.
 * @param {string} directory
 * @param {string} file
 * @returns {string}
 */
export function readBuilt(directory, file) {
  return readFileSync(join(directory, file), "utf8");
}
