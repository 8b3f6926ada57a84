import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { identity } from "./identity.js";
import { startServer } from "./start-server.js";

// `npm run test:interop` installs lftp, curl, wget, ncftp, rclone and python3 before this runs.
const run = promisify(execFile);

/** A tree with what clients stumble over: spaces, letters beyond ASCII, an empty file, a directory in a directory. */
async function makeTree(small = 20): Promise<{ tree: string; work: string; files: Map<string, Buffer> }> {
  const work = await mkdtemp(join(tmpdir(), "ftp-srv-clients-"));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  const tree = join(work, "tree");
  const files = new Map<string, Buffer>([
    ["empty", Buffer.alloc(0)],
    ["large.bin", Buffer.alloc(2_000_000, "0123456789abcdef!")],
    ["sub dir/ä/ü ö.txt", Buffer.from("grüße")],
    ...Array.from({ length: small }, (_, index): [string, Buffer] => [
      `sub dir/file ${index}.txt`,
      Buffer.from(`file ${index}`),
    ]),
  ]);
  await mkdir(join(tree, "sub dir", "ä"), { recursive: true });
  for (const [name, content] of files) await writeFile(join(tree, name), content);
  return { tree, work, files };
}

async function expectTree(directory: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  expect(names.sort()).toEqual([...files.keys()].sort());
  for (const [name, content] of files) expect((await readFile(join(directory, name))).equals(content)).toBe(true);
}

function shell(work: string) {
  const options = { cwd: work, timeout: 240_000, env: { ...process.env, HOME: work, LC_ALL: "C.UTF-8" } };
  return (program: string, ...parameters: string[]) => run(program, parameters, options);
}

describe("real clients", { timeout: 300_000 }, () => {
  it.each(["plain", "TLS"])("lftp, %s", async (mode) => {
    const { port, root } = await startServer({ tls: identity, tlsRequired: mode === "TLS" });
    const { work, tree, files } = await makeTree(1000);
    const settings = `set ftp:ssl-force ${String(mode === "TLS")}; set ftp:ssl-protect-data true; set ssl:verify-certificate no; set ftp:charset UTF-8; set file:charset UTF-8; set cmd:fail-exit true`;
    const lftp = (commands: string) =>
      shell(work)("lftp", "-c", `${settings}; open ftp://ann:x@127.0.0.1:${port}; ${commands}`);
    await lftp(
      "mirror -R --parallel=3 tree up; mirror --parallel=3 up down; mv up/empty up/moved; rm up/moved; rm -r 'up/sub dir'",
    );
    await expectTree(join(work, "down"), files);
    expect(await readdir(join(root, "up"))).toEqual(["large.bin"]);
    const large = files.get("large.bin") ?? Buffer.alloc(0);
    for (const place of [root, work]) await writeFile(join(place, "part"), large.subarray(0, 500_000));
    await lftp(`put -c ${join(tree, "large.bin")} -o part; get -c part -o part`);
    for (const place of [root, work]) expect((await readFile(join(place, "part"))).equals(large)).toBe(true);
  });

  it.each(["plain", "TLS"])("curl, %s", async (mode) => {
    const { port, root } = await startServer({ tls: identity, tlsRequired: mode === "TLS" });
    const { work, tree, files } = await makeTree();
    const large = files.get("large.bin") ?? Buffer.alloc(0);
    const url = `ftp://ann:x@127.0.0.1:${port}/new%20dir/large.bin`;
    const curl = (...parameters: string[]) =>
      shell(work)("curl", "-sS", ...(mode === "TLS" ? ["--ssl-reqd", "-k"] : []), ...parameters);
    await writeFile(join(work, "part"), large.subarray(0, 500_000));
    await curl("--ftp-create-dirs", "-T", "part", url);
    await curl("-C", "-", "-T", join(tree, "large.bin"), url);
    expect((await readFile(join(root, "new dir", "large.bin"))).equals(large)).toBe(true);
    await curl("-C", "-", url, "-o", "part");
    expect((await readFile(join(work, "part"))).equals(large)).toBe(true);
    // curl 7.87 and 7.88 never begin TLS on a connection that the server made (curl issue 10666); ftplib, below, does.
    if (mode === "plain") {
      await curl("-P", "127.0.0.1", url, "-o", "active");
      expect((await readFile(join(work, "active"))).equals(large)).toBe(true);
    }
    await expect(curl(`ftp://ann:x@127.0.0.1:${port}/nope`)).rejects.toMatchObject({ code: 78 });
  });

  it("wget", async () => {
    const { port, root } = await startServer();
    const { work, tree, files } = await makeTree();
    await run("cp", ["-r", tree, join(root, "tree")]);
    await shell(work)(
      "wget",
      "-q",
      "-r",
      "-nH",
      "-P",
      "down",
      "--cut-dirs=1",
      "--restrict-file-names=nocontrol",
      `ftp://ann:x@127.0.0.1:${port}/tree/`,
    );
    await expectTree(join(work, "down"), files);
    await writeFile(join(work, "large.bin"), (files.get("large.bin") ?? Buffer.alloc(0)).subarray(0, 500_000));
    await shell(work)("wget", "-q", "-c", `ftp://ann:x@127.0.0.1:${port}/tree/large.bin`);
    expect((await readFile(join(work, "large.bin"))).equals(files.get("large.bin") ?? Buffer.alloc(0))).toBe(true);
  });

  it("ncftp", async () => {
    const { port } = await startServer();
    const { work, files } = await makeTree();
    const login = ["-V", "-R", "-u", "ann", "-p", "x", "-P", String(port), "127.0.0.1"];
    await shell(work)("ncftpput", "-m", ...login, "/up", "tree");
    await mkdir(join(work, "down"));
    await shell(work)("ncftpget", ...login, "down", "/up/tree");
    await expectTree(join(work, "down", "tree"), files);
  });

  it.each(["plain", "TLS"])("rclone, %s", async (mode) => {
    const { port, root } = await startServer({ tls: identity, tlsRequired: mode === "TLS" });
    const { work, files } = await makeTree(1000);
    const { stdout } = await shell(work)("rclone", "obscure", "x");
    const security = mode === "TLS" ? ",explicit_tls=true,no_check_certificate=true" : "";
    const remote = (path: string): string =>
      `:ftp,host=127.0.0.1,port=${port},user=ann,pass=${stdout.trim()}${security}:${path}`;
    const rclone = (...parameters: string[]) => shell(work)("rclone", "-q", "--config", "/dev/null", ...parameters);
    await rclone("copy", "tree", remote("up"));
    await rclone("copy", remote("up"), "down");
    await expectTree(join(root, "up"), files);
    await expectTree(join(work, "down"), files);
    await rclone("moveto", remote("up/empty"), remote("up/moved"));
    await rclone("deletefile", remote("up/moved"));
    await rclone("purge", remote("up/sub dir"));
    expect(await readdir(join(root, "up"))).toEqual(["large.bin"]);
  });

  it.each(["FTP", "FTP_TLS"])("Python's ftplib, %s", async (kind) => {
    const { port, root } = await startServer({ tls: identity });
    const { work } = await makeTree();
    await writeFile(join(root, "large"), Buffer.alloc(20_000_000));
    const script = `
import ftplib, io, ssl
ftp = ftplib.${kind}(${kind === "FTP" ? "" : "context=ssl._create_unverified_context()"})
ftp.connect("127.0.0.1", ${port}); ftp.login("ann", "x")
${kind === "FTP" ? "" : "ftp.prot_p()"}
ftp.encoding = "utf-8"
content = b"0123456789" * 1000
ftp.storbinary("STOR n ä", io.BytesIO(content))
read = io.BytesIO(); ftp.retrbinary("RETR n ä", read.write); assert read.getvalue() == content
read = io.BytesIO(); ftp.retrbinary("RETR n ä", read.write, rest=9990); assert read.getvalue() == b"0123456789"
assert ftp.size("n ä") == 10000
assert sorted(ftp.nlst()) == ["large", "n ä"], ftp.nlst()
assert sorted(name for name, _ in ftp.mlsd()) == ["large", "n ä"]
data = ftp.transfercmd("RETR large"); data.recv(10)
assert ftp.abort().startswith("426"); data.close()
assert ftp.voidresp().startswith("226")
ftp.set_pasv(False)
read = io.BytesIO(); ftp.retrbinary("RETR n ä", read.write); assert read.getvalue() == content
ftp.rename("n ä", "moved"); ftp.delete("moved"); ftp.mkd("dir"); ftp.rmd("dir")
assert ftp.quit().startswith("221")
`;
    await shell(work)("python3", "-c", script);
    expect(await readdir(root)).toEqual(["large"]);
  });
});
