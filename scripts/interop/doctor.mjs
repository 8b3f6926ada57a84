import { spawn } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startFaultProxy } from "@ftp-codes/testing";
import { brokenServers } from "./doctor/broken-servers.mjs";
import { configurations } from "./doctor/configurations.mjs";
import { unpackPackages } from "./install.mjs";
import { startServer } from "./servers.mjs";

const main = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));

/** Runs `ftp-codes doctor --json`; resolves with its report and its exit code. */
async function runDoctor(url, options) {
  // A busy machine takes its time for Pure-FTPd's costly password hash.
  const child = spawn(process.execPath, [main, "doctor", url, "--json", "--timeout", "30", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  const exitCode = await new Promise((resolve) => child.once("close", resolve));
  return { exitCode, text: out, ...JSON.parse(out) };
}

/** What is wrong with a report; "" when it names the true cause, and puts it first. */
function problemOf({ exitCode, findings, firstTrouble, text }, { check, status, cause, words = "" }) {
  const finding = findings.find((candidate) => candidate.check === check);
  const found = `${check} ${finding?.status} ${finding?.cause ?? ""}: ${finding?.reply ?? ""} ${finding?.detail}`;
  if (finding?.status !== status || ![cause].flat().includes(finding.cause))
    return `expected ${status} ${cause}, got ${found}`;
  if (!finding.detail.includes(words)) return `${words} is not in: ${finding.detail}`;
  if (status === "fails" && firstTrouble.check !== check) return `began with ${firstTrouble.check}`;
  if (status === "warns" && findings.some((other) => other.status === "fails")) return "something else failed";
  if (exitCode !== (status === "fails" ? 1 : 0)) return `exit code ${exitCode}`;
  if (status === "fails" && finding.remedies.length === 0) return "no fix is named";
  return text.includes("some-password") ? "the password is in the report" : "";
}

/** What is wrong with the report on a server that is as it should be. */
function problemOfHealthy({ exitCode, findings }) {
  const failing = findings.filter(({ status }) => status === "fails");
  if (failing.length > 0) return failing.map(({ check, reply, detail }) => `${check}: ${reply} ${detail}`).join("; ");
  const skipped = findings.find(({ check, status }) => ["upload", "limit"].includes(check) && status === "skipped");
  return skipped === undefined && exitCode === 0 ? "" : `exit code ${exitCode}, skipped: ${skipped?.check}`;
}

const usual = { change: (prepared) => prepared };

/** Starts the server as `broken` says, lets doctor look at it, and ends both. */
async function examineBroken(server, unpacked, workspace, broken, { scheme, options = [], standIn }) {
  const { change, tls, directory } = broken === "proxy" ? usual : broken;
  const { finish = (prepared) => prepared } = server;
  const altered = {
    ...server,
    scheme: tls ? "ftpes" : "ftp",
    owner: directory?.owner ?? server.owner,
    prepare: (place) => finish(change(server.prepare(place), place)),
  };
  const root = join(workspace, "served");
  await mkdir(root, { recursive: true });
  await directory?.prepare(root);
  let running;
  let proxy;
  try {
    running = await startServer(altered, root, workspace, unpacked);
    const url = running.url("").replace(/^\w+:/, `${scheme}:`);
    if (broken !== "proxy") return await runDoctor(url, [...running.options, ...options]);
    proxy = await startFaultProxy({ target: running.url("").replace(/\/\/[^/]*@/, "//"), ...standIn });
    return await runDoctor(url.replace(/:\d+\/$/, `:${proxy.port}/`), ["--insecure", ...options]);
  } finally {
    await proxy?.close();
    await running?.stop();
    directory?.undo?.(root);
    await rm(root, { recursive: true, force: true });
  }
}

/** Lets doctor look at each server in each broken configuration, and once as it should be; prints the table. */
export async function tryDoctor(workspace, checks) {
  const header = ["server", "as it should be", ...configurations.map(({ name }) => name)];
  const rows = [];
  for (const server of brokenServers) {
    const own = join(workspace, `doctor-${server.name}`);
    await mkdir(own);
    const { unpacked, problem } = server.unpack === undefined ? {} : unpackPackages(server, own);
    if (problem !== undefined) {
      console.log(`  skipped doctor with ${server.name}: ${problem}`);
      rows.push([server.name, ...header.slice(1).map(() => "skipped")]);
      continue;
    }
    const look = async (name, broken, configuration, problemWith) => {
      const report = await examineBroken(server, unpacked, own, broken, configuration).catch((error) => error);
      const trouble = report instanceof Error ? report.message : problemWith(report);
      const how = broken === "proxy" ? "stand-in" : "real";
      checks.check(`doctor, ${server.name}, ${name} (${how})`, trouble === "", trouble === "" ? undefined : trouble);
      return trouble === "" ? how : "WRONG";
    };
    const healthy = { scheme: "ftp", options: ["--write", "--limit", "3"] };
    const row = [server.name, await look("as it should be", usual, healthy, problemOfHealthy)];
    for (const configuration of configurations) {
      const { name, expected } = configuration;
      row.push(await look(name, server.broken[name], configuration, (report) => problemOf(report, expected)));
    }
    rows.push(row);
  }
  console.log(["", header, header.map(() => "---"), ...rows].map((row) => row && `| ${row.join(" | ")} |`).join("\n"));
}
