// Records what real FTP servers say, reply by reply, into packages/core/test/fixtures/transcripts: one file a server, one
// JSON object a reply. Everything happens on 127.0.0.1 and in a temporary directory.
//
//   npx turbo run build --filter=@ftp-codes/ftp-srv
//   node scripts/interop/record-transcripts.mjs             all servers
//   node scripts/interop/record-transcripts.mjs vsftpd      one of them
//
// It needs root and Debian or Ubuntu: vsftpd and pyftpdlib are installed, ProFTPD, Pure-FTPd and inetutils-ftpd unpacked
// (Debian lets only one FTP server be installed). What is said, and what is right when a server refuses it, stands in
// transcripts/recorded-sessions.mjs. A minute of it is Pure-FTPd's shortest idle time-out.
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing, unpackPackages } from "./install.mjs";
import { startServer } from "./servers.mjs";
import { withPlaceholders } from "./transcripts/placeholders.mjs";
import { occupySession, recordSession } from "./transcripts/record-session.mjs";
import { recordedServers } from "./transcripts/recorded-servers.mjs";
import { sessions } from "./transcripts/recorded-sessions.mjs";
import { makeServedTree } from "./transcripts/served-tree.mjs";

const target = fileURLToPath(new URL("../../packages/core/test/fixtures/transcripts/", import.meta.url));
const wanted = process.argv.slice(2);
const chosen = recordedServers.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const workspace = await mkdtemp(join(tmpdir(), "ftp-codes-transcripts-"));
await chmod(workspace, 0o755);
/** The server that runs now: it is a process group of its own, so it outlives a recorder that does not end it. */
let running;
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await running?.stop();
    await rm(workspace, { recursive: true, force: true });
    process.exit(1);
  });
try {
  if (chosen.length === 0) throw new Error(`There are: ${recordedServers.map(({ name }) => name).join(", ")}.`);
  installMissing(chosen);
  await mkdir(target, { recursive: true });
  for (const server of chosen) {
    const own = join(workspace, server.name);
    await mkdir(own);
    const { unpacked, problem } = server.unpack === undefined ? {} : unpackPackages(server, own);
    if (problem !== undefined) throw new Error(`${server.name}: ${problem}`);
    const lines = await recordServer(server, own, unpacked);
    await writeFile(join(target, `${server.name}.jsonl`), lines.map((line) => `${toJson(line)}\n`).join(""));
    console.log(`${server.name}: ${lines.length} replies`);
  }
} catch (error) {
  console.error(`record-transcripts: ${error.stack}`);
  process.exitCode = 1;
} finally {
  await rm(workspace, { recursive: true, force: true });
}

async function recordServer(server, own, unpacked) {
  const version = server.version(unpacked);
  const lines = [];
  for (const session of sessions) {
    const { name, variant, only } = session;
    if (!server.variants.includes(variant) || only?.includes(server.name) === false) continue;
    const root = join(own, "served");
    await mkdir(root);
    await makeServedTree(root, server.owner);
    running = await startServer(server.as(variant), root, own, unpacked);
    const port = Number(new URL(running.url("")).port);
    const others = [];
    try {
      for (let count = 0; count < (session.others ?? 0); count++) others.push(await occupySession(server, port));
      const exchanges = await recordSession(session, server, port);
      const here = { workspace: root, port };
      for (const exchange of exchanges)
        lines.push({
          server: server.name,
          version,
          session: name,
          ...exchange,
          command: withPlaceholders(exchange.command, here),
          reply: withPlaceholders(exchange.reply, here),
        });
    } finally {
      others.forEach((other) => other.destroy());
      await running.stop();
      running = undefined;
      await rm(root, { recursive: true });
    }
  }
  return lines;
}

/** One line of ASCII: each byte of a reply beyond it is written as \u00xx, so that none is lost. */
function toJson(value) {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
