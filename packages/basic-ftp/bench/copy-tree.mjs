// One client process: copies a whole tree with a pool at its defaults.
import process from "node:process";
import { createPool, downloadTree, uploadTree } from "@ftp-codes/basic-ftp";

const [direction, port, remote, local] = process.argv.slice(2);
const pool = createPool({ host: "127.0.0.1", port: Number(port) });
await (direction === "down" ? downloadTree(pool, remote, local) : uploadTree(pool, local, remote));
await pool.close();
