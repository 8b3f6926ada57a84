// One client process: copies the whole tree and ends with 0 when all of it is there.
import process from "node:process";
import { createPool, downloadTree, uploadTree } from "@ftp-codes/basic-ftp";

const [direction, port, directory] = process.argv.slice(2);
const pool = createPool({ host: "127.0.0.1", port: Number(port), user: "u", password: "p" }, { timeoutMs: 5_000 });
try {
  const { files } = await (direction === "down"
    ? downloadTree(pool, "/", directory)
    : uploadTree(pool, directory, "/"));
  const failed = files.filter(({ status }) => status === "failed");
  for (const { path, attempts, reason } of failed) console.log(`${path}, ${attempts} attempts: ${reason}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} catch (error) {
  console.log(error.message);
  process.exitCode = 2;
} finally {
  await pool.close();
}
