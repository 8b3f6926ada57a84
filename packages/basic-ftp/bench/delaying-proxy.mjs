// Stands in front of an FTP server on 127.0.0.1 and holds back everything for some milliseconds in each direction, data
// connections too. A process of its own: node delaying-proxy.mjs PORT MILLISECONDS. It tells its port to its parent.
import { Buffer } from "node:buffer";
import { connect, createServer } from "node:net";
import process from "node:process";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers";

const [target, delayMs] = process.argv.slice(2).map(Number);

/** Bytes that may be on their way at once; a long line is as full as its ends allow. */
const mostOnTheirWay = 4 * 1024 * 1024;

/** Hands on what comes, later; `change` may replace a chunk. */
function relay(from, to, change = (chunk) => chunk) {
  const waiting = [];
  let bytes = 0;
  let timer;
  const release = () => {
    timer = undefined;
    const now = performance.now();
    while (waiting.length > 0 && waiting[0].at <= now) {
      const { chunk } = waiting.shift();
      if (chunk === undefined) to.end();
      else {
        bytes -= chunk.length;
        to.write(chunk);
      }
    }
    if (bytes < mostOnTheirWay) from.resume();
    if (waiting.length > 0) timer = setTimeout(release, Math.max(1, waiting[0].at - now));
  };
  const add = (chunk) => {
    waiting.push({ at: performance.now() + delayMs, chunk });
    bytes += chunk?.length ?? 0;
    if (bytes >= mostOnTheirWay) from.pause();
    timer ??= setTimeout(release, delayMs);
  };
  from.on("data", (chunk) => {
    const changed = change(chunk);
    if (changed instanceof Promise) void changed.then(add);
    else add(changed);
  });
  from.on("end", () => add(undefined));
  from.on("error", () => to.destroy());
  from.on("close", () => setTimeout(() => to.end(), delayMs * 2));
}

function join(client, port, change) {
  const server = connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true });
  client.setNoDelay(true);
  relay(client, server);
  relay(server, client, change);
}

/** Replaces the port of a passive reply by one that leads through here. */
async function throughHere(chunk) {
  const text = chunk.toString("latin1");
  const extended = /^229 [^(]*\(\|\|\|(\d+)\|\)/m.exec(text);
  const plain = /^227 \D*\d+,\d+,\d+,\d+,(\d+),(\d+)/m.exec(text);
  if (extended === null && plain === null) return chunk;
  const port = extended === null ? Number(plain[1]) * 256 + Number(plain[2]) : Number(extended[1]);
  const listener = createServer({ allowHalfOpen: true }, (socket) => {
    listener.close();
    join(socket, port);
  });
  await new Promise((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const own = listener.address().port;
  const reply =
    extended === null
      ? text.replace(/,\d+,\d+(?=\D*$)/m, `,${own >> 8},${own & 255}`)
      : text.replace(/\|\|\|\d+\|/, `|||${own}|`);
  return Buffer.from(reply, "latin1");
}

const proxy = createServer({ allowHalfOpen: true }, (client) =>
  join(client, target, (chunk) => (/^22[79]/m.test(chunk.toString("latin1")) ? throughHere(chunk) : chunk)),
);
proxy.listen(0, "127.0.0.1", () => process.send(proxy.address().port));
