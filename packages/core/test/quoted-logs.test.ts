import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cause } from "../src/advice/types.js";
import { decodeLog } from "../src/log/decode-log.js";
import { logFormats } from "../src/log/log-formats.js";

const directory = new URL("fixtures/logs/", import.meta.url);

type Row = readonly [thread: string, format: string, command: string, codeOrError: number | string, cause: Cause];

/**
 * Logs as they are quoted in public threads: the course of each, the words that the server sends there, and the form in
 * which the program writes them; names, addresses and passwords are made up. The thread is `owner/repository#number`.
 */
const rows: readonly Row[] = [
  ["ArchiveTeam/wpull#309", "wget", "RETR", 501, "syntax"],
  ["NoxArt/SublimeText2-FTPSync#154", "ftplib", "PASS", 530, "connection-limit"],
  ["PiSCSI/piscsi#1159", "FileZilla", "STOR", 550, "permission-denied"],
  ["SamKirkland/FTP-Deploy-Action#382", "curl or basic-ftp", "USER", 421, "tls-required"],
  ["SamKirkland/FTP-Deploy-Action#398", "curl or basic-ftp", "PASV", "timeout", "data-connection-failed"],
  ["SamKirkland/FTP-Deploy-Action#463", "curl or basic-ftp", "IDLE", 421, "idle-timeout"],
  ["ShareX/ShareX#3732", "vsftpd", "STOR", 522, "tls-session-reuse"],
  ["curl/curl#4654", "curl or basic-ftp", "RETR", 522, "tls-session-reuse"],
  ["curl/curl#6016", "curl or basic-ftp", "STOR", 552, "quota-exceeded"],
  ["drakkan/sftpgo#2276", "FileZilla", "STOR", 552, "quota-exceeded"],
  ["embeddedmz/ftpclient-cpp#50", "curl or basic-ftp", "EPRT", 500, "active-refused"],
  ["garethflowers/docker-ftp-server#125", "vsftpd", "CWD", 550, "not-found"],
  ["git-ftp/git-ftp#661", "curl or basic-ftp", "USER", 550, "tls-required"],
  ["lavv17/lftp#335", "lftp", "CONNECT", 421, "connection-limit"],
  ["lavv17/lftp#346", "lftp", "STOR", 426, "transfer-aborted"],
  ["lavv17/lftp#370", "transcript", "EPSV", 502, "pasv-unsupported"],
  ["lavv17/lftp#621", "lftp", "STOR", 450, "transfer-aborted"],
  ["lazzard/php-ftp-client#43", "ProFTPD ExtendedLog", "APPE", 451, "server-error"],
  ["liximomo/vscode-sftp#872", "node-ftp", "USER", 550, "tls-required"],
  ["microsoft/WSL#2973", "transcript", "IDLE", 425, "data-connection-failed"],
  ["mscdex/node-ftp#199", "node-ftp", "STOR", 553, "permission-denied"],
  ["onjin/docker-alpine-vsftpd#2", "curl or basic-ftp", "PASS", 500, "server-error"],
  ["patrickjuchli/basic-ftp#213", "curl or basic-ftp", "EPSV", "timeout", "timeout"],
  ["patrickjuchli/basic-ftp#218", "curl or basic-ftp", "MKD", 550, "permission-denied"],
  ["patrickjuchli/basic-ftp#262", "curl or basic-ftp", "PASS", 530, "bad-credentials"],
  ["projectsend/projectsend#1272", "FileZilla", "PASS", 530, "bad-credentials"],
  ["rclone/rclone#7234", "FileZilla Server", "MLSD", 425, "tls-session-reuse"],
  ["robinrodricks/FluentFTP#1227", "FileZilla", "RETR", 425, "tls-session-reuse"],
  ["robinrodricks/FluentFTP#1269", "FileZilla", "AUTH", 504, "unsupported-parameter"],
  ["robinrodricks/FluentFTP#1283", "FileZilla", "STOR", 522, "tls-session-reuse"],
  ["robinrodricks/FluentFTP#510", "WinSCP", "AUTH", 534, "tls-failure"],
];

const fileOf = (thread: string): string => `${thread.replace(/[/#]/gu, "-")}.txt`;

describe("logs quoted in public threads", () => {
  it("are all looked at, and every program's form is among them", () => {
    expect(rows.map(([thread]) => fileOf(thread)).toSorted()).toEqual(readdirSync(directory).toSorted());
    expect(new Set(rows.map(([, format]) => format))).toEqual(new Set(logFormats.map(({ name }) => name)));
  });

  it.each(rows)("%s: %s, %s, %s, %s", (thread, format, command, codeOrError, cause) => {
    const report = decodeLog(readFileSync(new URL(fileOf(thread), directory), "utf8").split("\n"));
    expect(report.sessions[0]?.format).toBe(format);
    const { decisive } = report;
    expect([decisive?.command, decisive?.reply?.code ?? decisive?.error]).toEqual([command, codeOrError]);
    expect(decisive?.advice.cause).toBe(cause);
    expect(JSON.stringify(report)).not.toContain("hunter-2");
  });
});
