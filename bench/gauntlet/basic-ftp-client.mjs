// One client process: basic-ftp as its users use it, to copy the whole tree. "plain" tries nothing twice; "retry" has
// p-retry around each file: after any error it closes, connects anew and takes the same file again; "resume" goes on where
// the file ends.
import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { Client } from "basic-ftp";
import pRetry from "p-retry";

const [how, direction, port, directory] = process.argv.slice(2);
const access = { host: "127.0.0.1", port: Number(port), user: "u", password: "p" };
const timeoutMs = 5_000;
const retries = { retries: 5, minTimeout: 200, factor: 2 };

let client;

function withRetry(operation) {
  return pRetry(async (attempt) => {
    if (client === undefined || client.closed) {
      client = new Client(timeoutMs);
      await client.access(access);
    }
    try {
      return await operation(attempt);
    } catch (error) {
      client.close();
      throw error;
    }
  }, retries);
}

/** What fails for good is named at the end, and the next file has its turn all the same. */
const failed = [];
async function attempt(path, operation) {
  try {
    await withRetry(operation);
  } catch (error) {
    failed.push(path);
    console.log(`${path}: ${error.message}`);
  }
}

const localSize = async (path) => (await stat(path).catch(() => ({ size: 0 }))).size;

async function download(from, to) {
  await mkdir(to, { recursive: true });
  for (const { name, isDirectory } of await withRetry(() => client.list(from))) {
    const [remote, local] = [`${from === "/" ? "" : from}/${name}`, join(to, name)];
    if (isDirectory) await download(remote, local);
    else
      await attempt(remote, async (count) => {
        const startAt = how === "resume" && count > 1 ? await localSize(local) : 0;
        await client.downloadTo(local, remote, startAt);
      });
  }
}

async function upload(from, to) {
  if (to !== "/") await attempt(to, () => client.ensureDir(to).then(() => client.cd("/")));
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [local, remote] = [join(from, entry.name), `${to === "/" ? "" : to}/${entry.name}`];
    if (entry.isDirectory()) await upload(local, remote);
    else
      await attempt(remote, async (count) => {
        const localStart = how === "resume" && count > 1 ? await client.size(remote).catch(() => 0) : 0;
        if (localStart > 0) await client.appendFrom(local, remote, { localStart });
        else await client.uploadFrom(local, remote);
      });
  }
}

async function copyPlainly() {
  client = new Client(timeoutMs);
  await client.access(access);
  await (direction === "down" ? client.downloadToDir(directory, "/") : client.uploadFromDir(directory, "/"));
}

try {
  if (how === "plain") await copyPlainly();
  else await (direction === "down" ? download("/", directory) : upload(directory, "/"));
} catch (error) {
  failed.push("/");
  console.log(error.message);
} finally {
  client?.close();
}
process.exitCode = failed.length > 0 ? 1 : 0;
