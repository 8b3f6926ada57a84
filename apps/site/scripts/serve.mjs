// A static server for dist: what a host of static files does, no more.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

/** Where the built site is. */
export const dist = fileURLToPath(new URL("../dist", import.meta.url));

/**
 * Serves the built site on 127.0.0.1.
 * @param {number} port 0 for any that is free
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(port) {
  if (!existsSync(join(dist, "index.html")))
    throw new Error(`There is no built site in ${dist}: npm run site builds it.`);
  const missing = readFileSync(join(dist, "404.html"));
  const files = sirv(dist, {
    dev: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    },
  });
  const server = createServer(files);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
