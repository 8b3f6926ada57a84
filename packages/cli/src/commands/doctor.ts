import { readFile } from "node:fs/promises";
import { printable } from "@ftp-codes/core";
import type { Command } from "commander";
import { type Context, jsonOption } from "../context.js";
import { createExamination } from "../doctor/examination.js";
import { examine, type Finding } from "../doctor/examine.js";
import { readTarget } from "../doctor/probe-target.js";
import { exitCodes } from "../exit-codes.js";
import { hideSecret } from "../input/hide-secret.js";
import { readCount } from "../input/read-count.js";
import { sleep } from "../sleep.js";
import { heading, helpNote, page } from "../output/page.js";
import { findingLines, skippedLines, wasLooked } from "../output/finding.js";
import { wrap } from "../output/wrap.js";
import { UsageError } from "../usage-error.js";

interface DoctorOptions {
  readonly write?: true;
  readonly limit?: number | true;
  readonly timeout: number;
  readonly ca?: string;
  readonly insecure?: true;
  readonly json?: true;
}

const usualLimit = 8;
const mostSessions = 50;

const help = [
  "URL: ftp:// (plain), ftpes:// (explicit TLS), ftps:// (implicit TLS), with user and directory. FTP_PASSWORD is taken for a URL that names a user and no password.",
  "One login is tried; a wrong password is never repeated.",
  "Exit code: 0 nothing failed, 1 something did.",
];

/** Reads the certificates to trust. Throws `UsageError` when that is not possible. */
async function readCertificates(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(
      `--ca: ${printable(path)} can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown"}).`,
    );
  });
  if (/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/u.test(text)) return text;
  throw new UsageError(`--ca: ${printable(path)} can't be used: there is no certificate in it (PEM).`);
}

/** The first thing that is wrong, which is the one to begin with; warnings come after failures. */
function firstTrouble(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ status }) => status === "fails") ?? findings.find(({ status }) => status === "warns");
}

const named = ({ title, cause }: Finding): string => (cause === undefined ? title : `${title}: ${cause}`);

function verdict(findings: readonly Finding[]): string {
  const [first, ...others] = findings.filter(({ status }) => status === "fails").map(named);
  const warnings = findings.filter(({ status }) => status === "warns").map(named);
  const known = warnings.length === 0 ? "" : ` To be known: ${warnings.join("; ")}.`;
  if (first !== undefined)
    return `Begin with ${first}.${others.length === 0 ? "" : ` Then ${others.join("; ")}.`}${known}`;
  return `Nothing failed.${known}`;
}

/** `doctor`: what works on a server and what does not. */
export function addDoctor(program: Command, context: Context): void {
  const { surroundings, layout } = context;
  program
    .command("doctor")
    .description("connect to a server and say in order what works, what does not, and how to fix it")
    .argument("<url>", "ftpes://user@host/directory")
    .option("--write", "also upload, read, resume, rename and remove a small probe file in the directory")
    .option(
      "--limit [n]",
      `also open up to n sessions at once to find the limit (${usualLimit} without a number)`,
      readCount("--limit", 1, mostSessions),
    )
    .option("--timeout <seconds>", "how long to wait for each answer", readCount("--timeout", 1, 600), 10)
    .option("--ca <file>", "trust these certificates (PEM)")
    .option("--insecure", "go on although the certificate is not trusted")
    .option(...jsonOption)
    .addHelpText("after", helpNote(layout, ...help))
    .action(async (url: string, options: DoctorOptions) => {
      const target = readTarget(url, surroundings.environment["FTP_PASSWORD"]);
      const ca = options.ca === undefined ? undefined : await readCertificates(options.ca);
      const examination = createExamination({
        target,
        settings: {
          host: target.host,
          port: target.port,
          timeoutMs: options.timeout * 1000,
          insecure: options.insecure === true,
          ca,
        },
        write: options.write === true,
        limit: options.limit === true ? usualLimit : (options.limit ?? 0),
        random: surroundings.random,
        now: surroundings.now,
        sleep,
      });
      const at = new Date(surroundings.now()).toISOString();
      const asText = options.json !== true;
      if (asText) context.write(`${heading(layout, `${target.shown}, ${at}`)}\n\n`);
      const findings = await examine(examination, hideSecret(target.password), surroundings.signal, (finding) => {
        if (asText && wasLooked(finding)) context.write(`${findingLines(layout, finding)}\n`);
      });
      if (asText) context.write(`\n${page(skippedLines(layout, findings), wrap(verdict(findings), layout.width))}`);
      else context.writeJson({ target: target.shown, at, findings, firstTrouble: firstTrouble(findings) });
      const failed = findings.some(({ status }) => status === "fails");
      context.exitCode = surroundings.signal.aborted
        ? exitCodes.interrupted
        : failed
          ? exitCodes.failed
          : exitCodes.done;
    });
}
