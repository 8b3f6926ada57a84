// Lets the built "ftp-codes decode" read a long log of each form, and says how fast it was and how much memory it took.
// "node bench/decode-log.mjs [MB [FORM ...]]" makes logs of so many million bytes in a temporary directory, 1000 unless
// given, of every form unless some are named.
import { spawn } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const [size = "1000", ...wanted] = process.argv.slice(2);
const megabytes = Number(size);

/** One session, in which the upload with the number N is refused now and then. */
const session = (number) => [
  "220 (vsFTPd 3.0.3)",
  "USER ann",
  "331 Please specify the password.",
  "PASS some-password",
  "230 Login successful.",
  "TYPE I",
  "200 Switching to Binary mode.",
  "PASV",
  "227 Entering Passive Mode (127,0,0,1,200,10).",
  `STOR reports/2026/report-${number}.csv`,
  ...(number % 100 === 0 ? ["553 Could not create file."] : ["150 Ok to send data.", "226 Transfer complete."]),
  "QUIT",
  "221 Goodbye.",
];

const isReply = (line) => /^\d{3} /.test(line);
const marked = (command, reply) => (lines) => lines.map((line) => (isReply(line) ? reply : command) + line);

/** How each program writes a session down. */
const forms = {
  FileZilla: marked("2026-11-23 03:17:16 5332 1 Command: ", "2026-11-23 03:17:16 5332 1 Response: "),
  WinSCP: marked("> 2026-11-23 03:17:16.234 ", "< 2026-11-23 03:17:16.234 "),
  "lftp -d": marked("---> ", "<--- "),
  "curl -v, basic-ftp": marked("> ", "< "),
  "wget -S": marked("--> ", ""),
  ftplib: (lines) => lines.map((line) => (isReply(line) ? `*resp* '${line}'` : `*cmd* '${line}'`)),
  "npm's ftp": (lines) => lines.map((line) => `[connection] ${isReply(line) ? `< '${line}\\r\\n'` : `> '${line}'`}`),
  vsftpd: (lines, number) =>
    lines.map(
      (line) =>
        `Mon Nov 23 03:17:16 2026 [pid ${number}] [ann] FTP ${isReply(line) ? "response" : "command"}: Client "127.0.0.1", "${line}"`,
    ),
  ProFTPD: (lines) =>
    lines.flatMap((line, index) =>
      isReply(line)
        ? []
        : [`127.0.0.1 UNKNOWN ann [23/Nov/2026:03:17:16 +0000] "${line}" ${lines[index + 1].slice(0, 3)} -`],
    ),
  "FileZilla Server": (lines, number) =>
    lines.map((line) => `(${String(number).padStart(6, "0")}) 11/23/2026 3:17:16 - ann (127.0.0.1)> ${line}`),
  transcript: (lines) => lines,
};

/** Writes a log of that form; resolves with the average length of its lines in bytes, line ends included. */
function writeLog(path, form) {
  const file = openSync(path, "w");
  let bytes = 0;
  let lines = 0;
  for (let number = 1; bytes < megabytes * 1e6;) {
    const chunk = Array.from({ length: 2000 }, () => form(session(number), number++)).flat();
    lines += chunk.length;
    bytes += writeSync(file, `${chunk.join("\n")}\n`);
  }
  closeSync(file);
  return { bytes, perLine: bytes / lines };
}

const tellUsage = `data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;

/**
 * Decodes the log with `--json`; resolves with the report, the seconds, those of them on the processor (of all threads,
 * so that it may be more), and the largest resident size in MiB.
 */
async function decode(path) {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", tellUsage, main, "decode", path, "--json"]);
  let out = "";
  let usage = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (usage += text));
  await new Promise((resolve) => child.once("close", resolve));
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage);
  return {
    report: JSON.parse(out),
    seconds: (performance.now() - began) / 1000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
  };
}

const directory = await mkdtemp(join(tmpdir(), "ftp-codes-bench-"));
console.log(`| ${megabytes} MB in the form of | bytes a line | MB/s | MB per second of processor | peak MiB |`);
console.log("| --- | --- | --- | --- | --- |");
try {
  for (const [name, form] of Object.entries(forms).filter(([form]) => wanted.length === 0 || wanted.includes(form))) {
    const path = join(directory, "log.txt");
    const { bytes, perLine } = writeLog(path, form);
    const { report, seconds, processorSeconds, memory } = await decode(path);
    // A form that is not read at all would be fast.
    if (report.decisive?.reply?.code !== 553) throw new Error(`What decided the log of ${name} was not found.`);
    const speeds = [seconds, processorSeconds].map((time) => (bytes / 1e6 / time).toFixed(0));
    console.log(`| ${[name, perLine.toFixed(0), ...speeds, memory.toFixed(0)].join(" | ")} |`);
  }
} finally {
  await rm(directory, { recursive: true });
}
