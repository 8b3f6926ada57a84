import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FaultServer, type FaultServerOptions, on, startFaultServer } from "@ftp-codes/testing";
import { afterEach, describe, expect, it } from "vitest";
import { run, runJson } from "../../test/run.js";
import type { Finding } from "../doctor/examine.js";

const servers: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: FaultServerOptions = {}): Promise<FaultServer> {
  const server = await startFaultServer({ files: { "/data/a.txt": "a" }, ...options });
  servers.push(server);
  return server;
}

interface Report {
  readonly findings: readonly Finding[];
  readonly firstTrouble?: Finding;
}

async function examine(
  server: FaultServer,
  scheme: string,
  argv: readonly string[] = [],
  path = "/",
): Promise<Report & { code: number }> {
  const url = `${scheme}://someone:quite-secret@127.0.0.1:${server.port}${path}`;
  const { value, code } = await runJson(["doctor", url, "--timeout", "1", ...argv]);
  return { ...(value as Report), code };
}

const finding = ({ findings }: Report, id: string): Finding | undefined => findings.find(({ check }) => check === id);

describe("doctor", () => {
  it("finds nothing wrong with a server that is well, and leaves nothing behind", async () => {
    const server = await start();
    const before = [...server.files.keys()];
    const directory = await mkdtemp(join(tmpdir(), "ftp-codes-cli-"));
    try {
      const ca = join(directory, "ca.pem");
      await writeFile(ca, server.certificate);
      const report = await examine(server, "ftpes", ["--write", "--limit", "3", "--ca", ca]);
      expect(report.code).toBe(0);
      expect(report.firstTrouble).toBeUndefined();
      const skipped = report.findings.filter(({ status }) => status === "skipped");
      expect(skipped.map(({ check }) => check)).toEqual(["name"]);
      expect([...server.files.keys()]).toEqual(before);
      expect(server.sessions).toBe(0);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it("says the same of implicit TLS", async () => {
    const report = await examine(await start({ tls: "implicit" }), "ftps", ["--write", "--insecure"]);
    expect(report.findings.slice(1, 4).map(({ check }) => check)).toEqual(["connect", "tls", "greeting"]);
    expect(report.findings.filter(({ status }) => status === "fails")).toEqual([]);
    expect(finding(report, "data-protection")).toMatchObject({ status: "works" });
  });

  it("sends no password to a certificate that is not trusted", async () => {
    const server = await start();
    const report = await examine(server, "ftpes");
    expect(report).toMatchObject({ code: 1, firstTrouble: { check: "tls", cause: "certificate-invalid" } });
    expect(server.history.map(({ command }) => command)).not.toContain("PASS");
  });

  it("makes no file and opens one session unless it is told to", async () => {
    const server = await start();
    await examine(server, "ftp");
    const commands = server.history.map(({ command }) => command);
    expect(commands).not.toContain("STOR");
    expect(commands.filter((command) => command === "PASS")).toHaveLength(1);
  });

  it("tries a wrong password once", async () => {
    const server = await start({ users: { someone: "another" } });
    const report = await examine(server, "ftp", ["--limit", "5", "--write"]);
    expect(report).toMatchObject({ code: 1, firstTrouble: { check: "login", cause: "bad-credentials" } });
    expect(server.history.filter(({ command }) => command === "PASS")).toHaveLength(1);
  });

  it("does not show the password, even when the server repeats it", async () => {
    const server = await start({ script: [on("PASS").reply(530, "quite-secret is wrong, \u001b[31mgo away")] });
    const { out } = await run(["doctor", `ftp://someone:quite-secret@127.0.0.1:${server.port}/`]);
    expect(out).toContain("530 *** is wrong");
    expect(out).not.toContain("quite-secret");
    expect(out).not.toContain("\u001b");
  });

  it("goes to no other address than the server's", async () => {
    const server = await start({ script: [on("PASV").passiveAddress("203.0.113.9")] });
    const report = await examine(server, "ftp");
    const passive = finding(report, "passive");
    expect(passive).toMatchObject({ status: "fails", cause: "data-connection-failed" });
    expect(passive?.detail).toContain("203.0.113.9");
    expect(passive?.detail).toContain("works at 127.0.0.1");
    expect(finding(report, "list")).toMatchObject({ status: "works" });
  });

  describe("names the cause when", () => {
    it.each<[string, FaultServerOptions, string, readonly string[], Partial<Finding>]>([
      [
        "there is no TLS",
        { tls: "none" },
        "ftpes",
        [],
        { check: "tls", status: "fails", cause: "unsupported-command" },
      ],
      [
        "TLS is required",
        { script: [on("USER").reply(530, "Non-anonymous sessions must use encryption.")] },
        "ftp",
        [],
        { check: "login", status: "fails", cause: "tls-required" },
      ],
      [
        "TLS sessions have to be resumed",
        {
          script: [on("LIST").nth(3).reply(522, "SSL connection failed; session reuse required")],
        },
        "ftpes",
        ["--insecure"],
        { check: "session-reuse", status: "warns", cause: "tls-session-reuse" },
      ],
      [
        "the passive ports are blocked",
        { script: [on(["PASV", "EPSV"]).refuse()] },
        "ftp",
        [],
        { check: "passive", status: "fails", cause: "data-connection-failed" },
      ],
      [
        "PASV names a wrong address",
        { script: [on("PASV").passiveAddress("10.0.0.5")] },
        "ftp",
        [],
        { check: "passive", status: "fails", cause: "data-connection-failed" },
      ],
      [
        "there is no passive mode",
        { script: [on(["PASV", "EPSV"]).reply(502, "Command not implemented.")] },
        "ftp",
        [],
        { check: "extended-passive", status: "fails", cause: "pasv-unsupported" },
      ],
      [
        "the account is disabled",
        { script: [on("PASS").reply(530, "This account has been disabled.")] },
        "ftp",
        [],
        { check: "login", status: "fails", cause: "account-disabled" },
      ],
      [
        "one session is allowed",
        { script: [on("CONNECT").moreSessionsThan(1).reply(421, "Too many connections (1) from this IP.").hangUp()] },
        "ftp",
        ["--limit"],
        { check: "limit", status: "warns", cause: "connection-limit" },
      ],
      [
        "the server is read-only",
        { script: [on("STOR").reply(550, "Permission denied.")] },
        "ftp",
        ["--write"],
        { check: "upload", status: "fails", cause: "permission-denied" },
      ],
      [
        "the disk is full",
        { script: [on("STOR").reply(452, "No space left on device.")] },
        "ftp",
        ["--write"],
        { check: "upload", status: "fails", cause: "disk-full" },
      ],
      [
        "the disk is full and the server has no word for it",
        { script: [on("STOR").afterBytes(1000).reply(451, "Failure writing to local file.")] },
        "ftp",
        ["--write"],
        { check: "upload", status: "fails", cause: "disk-full" },
      ],
      [
        "the disk is full and the server takes that for a broken connection",
        { script: [on("STOR").afterBytes(40_000).reply(426, "None; transfer aborted.")] },
        "ftp",
        ["--write"],
        { check: "upload", status: "fails", cause: "disk-full" },
      ],
      [
        "the upload was cut, though the server has all of it",
        { script: [on("STOR").afterwards().reply(426, "Failure reading network stream.")] },
        "ftp",
        ["--write"],
        { check: "upload", status: "fails", cause: "transfer-aborted" },
      ],
      [
        "there is no MLSD",
        { script: [on("MLSD").reply(500, "Unknown command.")] },
        "ftp",
        [],
        { check: "mlsd", status: "warns", cause: "unsupported-command" },
      ],
      [
        "REST is not obeyed",
        { script: [on("RETR").ignoreRest()] },
        "ftp",
        ["--write"],
        { check: "resume-download", status: "fails", cause: "rest-invalid" },
      ],
      [
        "a transfer is never finished",
        { script: [on("LIST").stall()] },
        "ftp",
        [],
        { check: "list", status: "fails", cause: "timeout" },
      ],
      [
        "the directory is not there",
        { script: [on("CWD").reply(550, "No such file or directory.")] },
        "ftp",
        [],
        { check: "directory", status: "fails", cause: "not-found" },
      ],
    ])("%s", async (_, options, scheme, argv, expected) => {
      const report = await examine(await start(options), scheme, argv, "/data");
      const id = expected.check ?? "";
      expect(finding(report, id)).toMatchObject(expected);
      const failing = report.findings.filter(({ status }) => status === "fails");
      if (expected.status === "fails") expect(failing[0]?.check).toBe(id);
      expect(report.code).toBe(failing.length > 0 ? 1 : 0);
    });
  });

  it("goes on over TLS when the server demands it", async () => {
    const script = [on("USER").first().reply(530, "Non-anonymous sessions must use encryption.")];
    const report = await examine(await start({ script }), "ftp", ["--insecure"]);
    expect(finding(report, "login")).toMatchObject({ status: "fails", cause: "tls-required" });
    expect(finding(report, "data-protection")).toMatchObject({ status: "works" });
    expect(finding(report, "list")).toMatchObject({ status: "works" });
  });

  it("is interrupted without leaving its file behind", async () => {
    const server = await start({ script: [on("MDTM").silence()] });
    const interrupt = new AbortController();
    const url = `ftp://a:b@127.0.0.1:${server.port}/`;
    const { code } = await run(["doctor", url, "--write", "--timeout", "20"], {
      signal: interrupt.signal,
      onOut: (out) => {
        if (/^ok +Upload/mu.test(out)) interrupt.abort(new Error("Interrupted"));
      },
    });
    expect(code).toBe(130);
    expect([...server.files.keys()].filter((name) => name.includes("probe"))).toEqual([]);
  });

  it.each([
    ["http://host/", "it has to begin with ftp://"],
    ["ftp://u:p#a@host/", "can't be used"],
    ["ftp://u:p@host:99999/", "the host or the port is not valid"],
    ["ftp://u:p@host/%0d%0aDELE x", "is not valid percent-encoded UTF-8 text in one line"],
  ])("refuses %s without showing the password", async (url, sentence) => {
    const { err, code } = await run(["doctor", url]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/u:p/u);
  });

  it("says once that a name has no address", async () => {
    const { code, value } = await runJson(["doctor", "ftp://u:p@host.invalid/"]);
    expect(code).toBe(1);
    const report = value as Report;
    expect(report.findings.filter(({ status }) => status === "fails").map(({ check }) => check)).toEqual(["name"]);
    expect(finding(report, "connect")?.detail).toBe("it needs what failed: Name");
  });

  it("says once that implicit TLS fails", async () => {
    const report = await examine(await start(), "ftps");
    expect(report.findings.filter(({ status }) => status === "fails").map(({ check }) => check)).toEqual(["tls"]);
  });

  it("does not call the word of an anonymous login a password", async () => {
    const server = await start();
    const { value } = await runJson(["doctor", `ftp://127.0.0.1:${server.port}/`]);
    expect(finding(value as Report, "login")?.detail).toBe("anonymous is let in.");
  });

  it("says of an SSH server that it is one", async () => {
    const server = await start({ script: [on("CONNECT").garbage("SSH-2.0-OpenSSH_9.2\r\n")] });
    const report = await examine(server, "ftp");
    expect(finding(report, "greeting")).toMatchObject({ status: "fails", cause: "protocol-error" });
    expect(finding(report, "greeting")?.detail).toContain(
      "An SSH server answered where an FTP server was expected. SFTP needs an SFTP client",
    );
  });

  it("says in words that no answer came", async () => {
    const hangsUp = await examine(await start({ script: [on("CONNECT").hangUp()] }), "ftp");
    expect(finding(hangsUp, "greeting")?.detail).toMatch(/^CONNECT: the connection was closed/u);
    const silent = await examine(await start({ script: [on("FEAT").silence()] }), "ftp");
    expect(finding(silent, "features")?.detail).toMatch(
      /^FEAT: the connection stayed silent\. No answer came in time/u,
    );
  });

  it("refuses a file without certificates", async () => {
    const argv = ["doctor", "ftpes://host/", "--ca", new URL("../../package.json", import.meta.url).pathname];
    expect(await run(argv)).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no certificate in it (PEM)") as string,
    });
  });

  it("says where nobody listens", async () => {
    const server = await start();
    const { port } = server;
    await server.close();
    const { code, value } = await runJson(["doctor", `ftp://127.0.0.1:${port}`]);
    expect(code).toBe(1);
    expect(value).toMatchObject({ firstTrouble: { check: "connect", cause: "unreachable" } });
  });
});
