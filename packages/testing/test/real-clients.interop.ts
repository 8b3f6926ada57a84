import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaultServer, startFaultServer, type TlsMode } from "../src/index.js";

// `npm run test:interop` installs lftp, curl, wget, ncftp, rclone and python3 before this runs.
const run = promisify(execFile);

/** What clients stumble over: names with spaces and beyond ASCII, an empty file, directories in directories. */
const tree: ReadonlyMap<string, Buffer> = new Map([
  ["empty", Buffer.alloc(0)],
  ["large.bin", Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 251))],
  ["with space/ä/ü ö.txt", Buffer.from("line\r\nline\n")],
  ...Array.from({ length: 20 }, (_, index): [string, Buffer] => [`with space/file ${index}`, Buffer.from(`${index}`)]),
]);

interface Job {
  readonly server: FaultServer;
  readonly secure: "plain" | Exclude<TlsMode, "none">;
  /** Absolute paths of a local directory. */
  readonly directory: string;
  readonly certificate: string;
}

type Command = (job: Job) => readonly (readonly string[])[];

const lftp = ({ server, secure, certificate }: Job, mirror: string): string[][] => [
  [
    ...["lftp", "-c"],
    `set cmd:fail-exit true; set ftp:ssl-force ${String(secure === "explicit")}; set ftp:ssl-protect-data true; ` +
      `set ssl:ca-file ${certificate}; set ftp:charset UTF-8; set file:charset UTF-8; ` +
      `open ${secure === "implicit" ? "ftps" : "ftp"}://u:p@127.0.0.1:${server.port}; ${mirror}`,
  ],
];

const curl = ({ server, secure, certificate }: Job, path: string, ...rest: string[]): string[] => [
  ...["curl", "--silent", "--show-error", "--fail", "--cacert", certificate, "--user", "u:p"],
  ...(secure === "explicit" ? ["--ssl-reqd"] : []),
  ...[`${secure === "implicit" ? "ftps" : "ftp"}://127.0.0.1:${server.port}/${encodeURI(path)}`, ...rest],
];

const rclone = ({ server, secure }: Job, from: string, to: string): string[] => [
  ...[
    "bash",
    "-c",
    `exec rclone copy "$0" "$1" --config /dev/null --ftp-pass "$(rclone obscure p)" "\${@:2}"`,
    from,
    to,
  ],
  ...["--ftp-host", "127.0.0.1", "--ftp-port", String(server.port), "--ftp-user", "u", "--ftp-no-check-certificate"],
  ...(secure === "plain" ? [] : [secure === "explicit" ? "--ftp-explicit-tls" : "--ftp-tls"]),
];

const ftplib = `
import ftplib, os, ssl, sys
secure, direction, port, root, certificate = sys.argv[1:]
context = ssl.create_default_context(cafile=certificate)
ftp = ftplib.FTP() if secure == "plain" else ftplib.FTP_TLS(context=context)
ftp.encoding = "utf-8"
ftp.connect("127.0.0.1", int(port)); ftp.login("u", "p")
if secure != "plain": ftp.prot_p()
def down(remote, local):
    os.makedirs(local, exist_ok=True)
    for name, facts in ftp.mlsd(remote):
        path = remote.rstrip("/") + "/" + name
        if facts["type"] == "dir": down(path, os.path.join(local, name)); continue
        with open(os.path.join(local, name), "wb") as file: ftp.retrbinary("RETR " + path, file.write)
        assert ftp.size(path) == int(facts["size"])
def up(local, remote):
    for name in os.listdir(local):
        path = remote.rstrip("/") + "/" + name
        if os.path.isdir(os.path.join(local, name)): ftp.mkd(path); up(os.path.join(local, name), path); continue
        with open(os.path.join(local, name), "rb") as file: ftp.storbinary("STOR " + path, file)
down("/", root) if direction == "down" else up(root, "/")
ftp.quit()
`;
const python = (direction: string) => (job: Job) => [
  ["python3", "-c", ftplib, job.secure, direction, String(job.server.port), job.directory, job.certificate],
];

/** How each client copies the whole tree. curl copies files; wget knows no upload, wget and ncftp no TLS for FTP. */
const clients: Readonly<Record<string, { readonly down: Command; readonly up?: Command; readonly tls: boolean }>> = {
  lftp: {
    tls: true,
    down: (job) => lftp(job, `mirror --parallel=3 / ${job.directory}`),
    up: (job) => lftp(job, `mirror -R --parallel=3 ${job.directory} /`),
  },
  curl: {
    tls: true,
    down: (job) => [...tree.keys()].map((path) => curl(job, path, "--create-dirs", "-o", join(job.directory, path))),
    up: (job) => [...tree.keys()].map((path) => curl(job, path, "--ftp-create-dirs", "-T", join(job.directory, path))),
  },
  rclone: {
    tls: true,
    down: (job) => [rclone(job, ":ftp:/", job.directory)],
    up: (job) => [rclone(job, job.directory, ":ftp:/")],
  },
  wget: {
    tls: false,
    down: ({ server, directory }) => [
      [...["wget", "-q", "-r", "-l", "inf", "-nH", "-P", directory], `ftp://u:p@127.0.0.1:${server.port}/`],
    ],
  },
  ncftp: {
    tls: false,
    down: ({ server, directory }) => [
      [..."ncftpget -R -V -u u -p p -P".split(" "), String(server.port), "127.0.0.1", directory, "/"],
    ],
    up: ({ server, directory }) => [
      ["sh", "-c", `cd "$0" && exec ncftpput -R -V -u u -p p -P ${server.port} 127.0.0.1 / *`, directory],
    ],
  },
  ftplib: { tls: true, down: python("down"), up: python("up") },
};

let home = "";
let server: FaultServer;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "real-clients-"));
});

afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

async function start(secure: Job["secure"], files: Readonly<Record<string, Buffer>>): Promise<Job> {
  server = await startFaultServer({ files, users: { u: "p" }, tls: secure === "implicit" ? "implicit" : "explicit" });
  const job: Job = { server, secure, directory: join(home, "tree"), certificate: join(home, "certificate.pem") };
  await mkdir(job.directory);
  await writeFile(job.certificate, server.certificate);
  return job;
}

async function perform(commands: readonly (readonly string[])[]): Promise<void> {
  for (const [program = "", ...given] of commands) {
    await run(program, given, { cwd: home, env: { ...process.env, HOME: home, LC_ALL: "C.UTF-8" } });
  }
}

async function localFiles(root: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, Buffer]> => [relative(root, path), await readFile(path)]),
    ),
  );
}

function expectTree(found: ReadonlyMap<string, Buffer>): void {
  expect([...found.keys()].sort()).toEqual([...tree.keys()].sort());
  for (const [path, bytes] of tree) expect(found.get(path)?.equals(bytes), path).toBe(true);
}

describe.each(Object.entries(clients))("%s copies the whole tree", (name, { down, up, tls }) => {
  // Python's ftplib begins TLS with AUTH only.
  const modes = (["plain", "explicit", "implicit"] as const).filter((mode) => mode === "plain" || tls);
  describe.each(modes.filter((mode) => name !== "ftplib" || mode !== "implicit"))("%s", (secure) => {
    test("down", { timeout: 60_000 }, async () => {
      const job = await start(secure, Object.fromEntries([...tree].map(([path, bytes]) => [`/${path}`, bytes])));
      await perform(down(job));
      expectTree(await localFiles(job.directory));
    });

    if (up === undefined) return;
    test("up", { timeout: 60_000 }, async () => {
      const job = await start(secure, {});
      for (const [path, bytes] of tree) {
        await mkdir(dirname(join(job.directory, path)), { recursive: true });
        await writeFile(join(job.directory, path), bytes);
      }
      await perform(up(job));
      expectTree(new Map([...server.files].map(([path, bytes]) => [path.slice(1), bytes])));
    });
  });
});
