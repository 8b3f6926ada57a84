// Runs the built mirror against real FTP servers from Debian's packages, on 127.0.0.1 and in a temporary directory.
// "node scripts/interop.mjs" tries all of them, and real clients against our own server;
// "node scripts/interop.mjs vsftpd" tries one, "node scripts/interop.mjs clients" the clients alone, and
// "node scripts/interop.mjs doctor" lets the built "ftp-codes doctor" look at servers that are broken on purpose.
import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChecks } from "./interop/checks.mjs";
import { clients } from "./interop/clients.mjs";
import { brokenServers, neededPrograms } from "./interop/doctor/broken-servers.mjs";
import { installMissing, unpackPackages } from "./interop/install.mjs";
import { tryServer } from "./interop/scenarios.mjs";
import { servers } from "./interop/servers.mjs";
import { makeLargeFile, makeSmallFiles } from "./interop/trees.mjs";

const wanted = process.argv.slice(2);
const chosen = servers.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const workspace = await mkdtemp(join(tmpdir(), "ftp-codes-interop-"));
// Some servers work under users of their own.
await chmod(workspace, 0o755);
try {
  const tryClients = wanted.length === 0 || wanted.includes("clients");
  const examine = wanted.length === 0 || wanted.includes("doctor");
  if (chosen.length === 0 && !tryClients && !examine)
    throw new Error(`There are: ${servers.map(({ name }) => name).join(", ")}, clients, doctor.`);
  installMissing([
    ...chosen,
    ...(tryClients ? clients : []),
    ...(examine ? [...brokenServers, ...neededPrograms] : []),
  ]);
  const build = spawnSync("npx", ["turbo", "run", "build", "--filter=!site", "--output-logs=errors-only"], {
    stdio: "inherit",
  });
  if (build.status !== 0) throw new Error("The packages could not be built.");

  const checks = createChecks();
  for (const server of chosen) {
    const own = join(workspace, server.name);
    const trees = {
      small: join(own, "small"),
      large: join(own, "large"),
      count: server.files ?? 1000,
      changing: join("x1", "file-9.dat"),
    };
    await mkdir(own);
    const { unpacked, problem } = server.unpack === undefined ? {} : unpackPackages(server, own);
    if (problem !== undefined) {
      console.log(`  skipped ${server.name}: ${problem}`);
      continue;
    }
    await makeSmallFiles(trees.small, trees.count);
    if (server.thorough) await makeLargeFile(join(trees.large, "one GiB.bin"), 1024);
    await tryServer(server, trees, own, checks, unpacked);
    await rm(own, { recursive: true });
  }
  if (examine) {
    // It uses the built packages, so it is read only now.
    const { tryDoctor } = await import("./interop/doctor.mjs");
    await tryDoctor(workspace, checks);
  }
  if (tryClients) {
    const { status } = spawnSync("npx", ["vitest", "run"], {
      stdio: "inherit",
      env: { ...process.env, FTP_CODES_INTEROP: "1" },
    });
    if (status !== 0) checks.count.failed += 1;
    else checks.count.passed += 1;
  }
  console.log(`${checks.count.passed} passed, ${checks.count.failed} failed`);
  if (checks.count.failed > 0) process.exitCode = 1;
} catch (error) {
  console.error(`interop: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(workspace, { recursive: true, force: true });
}
