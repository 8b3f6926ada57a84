import { readFileSync } from "node:fs";
import { advise } from "@ftp-codes/core";
import { catalogue } from "@ftp-codes/core/catalogue";
import { textRules } from "@ftp-codes/core/rules";
import { describe, expect, test } from "vitest";
import { profiles, type ProfileName } from "./index.js";
import type { FailureCause, Profile, Wording } from "./profile.js";
import { standardFailures } from "./standard-failures.js";

/** The products under the names that core's recorded replies have for them. */
const recordedAs: { readonly [Name in ProfileName]: readonly string[] } = {
  vsftpd: ["vsftpd"],
  proftpd: ["proftpd"],
  "pure-ftpd": ["pure-ftpd"],
  "filezilla-server": ["filezilla-server-0.9", "filezilla-server-1"],
  iis: ["microsoft-iis-ftp"],
  pyftpdlib: ["pyftpdlib"],
  zos: ["ibm-zos-ftp", "mvs-ftpd"],
};

/** Where a failure is usually met, for wordings that name no command. */
const usualCommand: { readonly [Cause in FailureCause]?: string } = {
  "connection-limit": "CONNECT",
  "login-rate-limit": "CONNECT",
  "bad-credentials": "PASS",
  "account-disabled": "PASS",
  "tls-required": "USER",
  "tls-failure": "AUTH",
  "pasv-unsupported": "PASV",
  "active-refused": "PORT",
  "idle-timeout": "IDLE",
  "server-shutdown": "IDLE",
  "not-directory": "CWD",
  "not-empty": "RMD",
  exists: "MKD",
  "bad-filename": "STOR",
  "quota-exceeded": "STOR",
  "disk-full": "STOR",
  "size-limit": "STOR",
  syntax: "TYPE",
  "unsupported-parameter": "TYPE",
  "unsupported-command": "XYZ",
  "bad-sequence": "RNTO",
  "rest-invalid": "REST",
  "empty-listing": "LIST",
};

/**
 * Servers that do not tell one failure from another: with these words the client has to take the likelier one, as core
 * does. Every other wording is understood as what it was said for.
 */
const understoodAs: { readonly [Key in string]?: string } = {
  "vsftpd 530 Login incorrect. for account-disabled": "bad-credentials",
  "vsftpd 550 Remove directory operation failed. for not-found": "not-empty",
  "vsftpd 553 Could not create file. for not-found": "permission-denied",
  "vsftpd 550 Failed to open file. for is-directory": "not-found",
  "vsftpd 550 Failed to change directory. for not-directory": "not-found",
  "vsftpd 451 Failure writing to local file. for disk-full": "server-error",
  "pure-ftpd 425 No data connection for bad-sequence": "data-connection-failed",
  "filezilla-server 501 Couldn't open the directory for not-directory": "not-found",
  "pyftpdlib 426 Internal error; transfer aborted. for transfer-aborted": "server-error",
};

/** A transfer can fail before its preliminary reply and after it. */
const phases = [{}, { phase: "transfer-end" }] as const;

interface Failure {
  readonly cause: FailureCause;
  readonly command: string;
  readonly wording: Wording;
}

const failuresOf = (profile: Profile): Failure[] =>
  (Object.keys(standardFailures) as FailureCause[]).flatMap((cause) =>
    (profile.words[cause] ?? []).flatMap((wording) =>
      (wording[2] ?? [usualCommand[cause] ?? "RETR"]).map((command) => ({ cause, command, wording })),
    ),
  );

const fixture = (name: string): { server: string; text: string }[] =>
  readFileSync(new URL(`../../../core/test/fixtures/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { server: string; text: string });

const recorded = fixture("replies.jsonl");
const samples = textRules().flatMap(({ samples: those }) => those.map(({ text }) => text));
const quoted = Object.values(catalogue).flatMap(({ servers }) => servers.map(({ text }) => text));

/** A wording as a pattern: a place stands for any text, a number for any number. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\d+/g, "\\d+"))
      .join(".+"),
    "i",
  );

/** Those whose words core takes for another cause, before the preliminary reply and after it. */
function misunderstood(name: string, failures: readonly Failure[], server: string): string[] {
  return failures.flatMap(({ cause, command, wording: [code, text] }) => {
    const filled = [text]
      .flat()
      .join("\n")
      .replaceAll("{path}", "/a.bin")
      .replaceAll("{command}", command)
      .replace(/\{\w+\}/g, "8");
    const failure = { code, text: filled, command, argument: "/a.bin", server };
    const taken = phases.map((phase) => advise({ ...failure, ...phase }).cause);
    const key = `${name} ${code} ${[text].flat()[0] ?? ""} for ${cause}`;
    return taken.some((one) => one === (understoodAs[key] ?? cause)) ? [] : [`${key} is taken for ${taken.join(", ")}`];
  });
}

describe.each(Object.entries(profiles) as [ProfileName, Profile][])("%s", (name, profile) => {
  const failures = failuresOf(profile);
  const greeting = [profile.words.greeting?.[0]?.[1] ?? ""].flat().join("\n");

  test("its words for each cause are a sample of core's rules, or were recorded from it", () => {
    const own = recorded.filter(({ server }) => recordedAs[name].includes(server)).map(({ text }) => text);
    const known = [...samples, ...quoted, ...own];
    const unknown = failures.filter(
      ({ wording }) => ![wording[1]].flat().every((line) => known.some((text) => patternOf(line).test(text))),
    );
    expect(unknown.map(({ cause, wording }) => `${cause}: ${wording[0]} ${[wording[1]].flat().join(" / ")}`)).toEqual(
      [],
    );
  });

  test("its words for each cause are understood by core as that cause", () => {
    expect(misunderstood(name, failures, greeting)).toEqual([]);
  });
});

test("the plain words for each cause are understood by core as that cause", () => {
  // A wrong argument of TYPE, MODE, OPTS or REST is one that the server does not support, whatever it says.
  const syntax = standardFailures.syntax.map(([code, text]) => [code, text, ["NOOP", "MFMT", "PORT", "SIZE"]] as const);
  const plain: Profile = { name: "plain", words: { ...standardFailures, syntax } };
  expect(misunderstood("plain", failuresOf(plain), "")).toEqual([]);
});
