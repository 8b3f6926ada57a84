import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { buffer } from "node:stream/consumers";
import type { FtpConnection } from "ftp-srv";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientPath } from "./client-path.js";
import { SafeFileSystem, type SafeFileSystemOptions } from "./safe-file-system.js";

let base: string;
let root: string;
beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), "safe-files-")));
  root = join(base, "root");
  await mkdir(join(root, "inside", "deep"), { recursive: true });
  await mkdir(join(base, "root-neighbour"));
  await writeFile(join(base, "secret"), "secret");
  await writeFile(join(base, "root-neighbour", "secret"), "secret");
  await writeFile(join(root, "inside", "file"), "content");
  await symlink("../secret", join(root, "out-file"));
  await symlink("..", join(root, "out-dir"));
  await symlink(join(base, "root-neighbour"), join(root, "out-neighbour"));
  await symlink("../nothing", join(root, "out-dangling"));
  await symlink("inside/file", join(root, "in-file"));
  await symlink(join(root, "inside"), join(root, "in-dir"));
  await symlink("loop", join(root, "loop"));
});
afterEach(() => rm(base, { recursive: true }));

function files(options: Partial<SafeFileSystemOptions> = {}): SafeFileSystem {
  return new SafeFileSystem(undefined as unknown as FtpConnection, { root, ...options });
}

async function store(
  fs: SafeFileSystem,
  path: string,
  content: string,
  end: "complete" | "cut" = "complete",
): Promise<void> {
  const upload = await fs.write(path);
  upload.stream.end(content);
  await finished(upload.stream);
  await upload.settle(end);
}

const outside = [
  "out-file",
  "out-dir",
  "out-dir/secret",
  "out-dir/no-such",
  "out-neighbour",
  "out-neighbour/secret",
  "out-dangling",
  "in-dir/../out-file",
  "inside/../out-file",
];

describe("SafeFileSystem keeps inside its root", () => {
  it.each(outside)("%s is not reached", async (path) => {
    const fs = files();
    const refused = { code: expect.stringMatching(/^(?:EACCES|ENOENT)$/) as string };
    await expect(fs.get(path)).rejects.toMatchObject(refused);
    await expect(fs.read(path)).rejects.toMatchObject(refused);
    await expect(fs.list(path)).rejects.toMatchObject(refused);
    await expect(fs.chdir(path)).rejects.toMatchObject(refused);
    await expect(fs.write(path)).rejects.toMatchObject(refused);
    await expect(fs.write(path, { append: true })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:EACCES|ENOENT|ELOOP)$/) as string,
    });
    await expect(fs.chmod(path, 0o777)).rejects.toMatchObject(refused);
    await expect(fs.setModificationTime(path, new Date(0))).rejects.toMatchObject(refused);
    expect(await readFile(join(base, "secret"), "utf8")).toBe("secret");
  });

  it("makes, renames and deletes nothing through a link that leads outside", async () => {
    const fs = files();
    await expect(fs.mkdir("out-dir/new")).rejects.toMatchObject({ code: "EACCES" });
    await expect(fs.delete("out-dir/secret")).rejects.toMatchObject({ code: "EACCES" });
    await expect(fs.removeDirectory("out-dir/root-neighbour")).rejects.toMatchObject({ code: "EACCES" });
    await expect(fs.rename("inside/file", "out-dir/taken")).rejects.toMatchObject({ code: "EACCES" });
    await expect(fs.rename("out-dir/secret", "taken")).rejects.toMatchObject({ code: "EACCES" });
    await fs.delete("out-file");
    expect(await readFile(join(base, "secret"), "utf8")).toBe("secret");
  });

  it("does nothing to the root itself", async () => {
    const fs = files();
    for (const path of ["/", ".", "..", "inside/.."]) {
      await expect(fs.removeDirectory(path)).rejects.toMatchObject({ code: "EACCES" });
      await expect(fs.rename(path, "x")).rejects.toMatchObject({ code: "EACCES" });
    }
  });

  it("doesn't tell what there is outside", async () => {
    const fs = files();
    for (const path of ["out-dir/secret", "out-dir/no-such", "out-dir/no/such"]) {
      await expect(fs.get(path)).rejects.toMatchObject({ code: "EACCES" });
    }
  });

  it("leaves links to the outside, and into nothing, out of listings", async () => {
    const names = (await files().list("/")).map(({ name }) => name);
    expect(names.sort()).toEqual(["in-dir", "in-file", "inside"]);
  });

  it("follows links that stay inside", async () => {
    const fs = files();
    expect((await fs.get("in-file")).size).toBe(7);
    expect(await fs.chdir("in-dir")).toBe("/in-dir");
    expect((await buffer((await fs.read("file")).stream)).toString()).toBe("content");
    await store(fs, "/in-file", "replaced");
    expect(await readFile(join(root, "inside", "file"), "utf8")).toBe("replaced");
    expect(await readFile(join(root, "in-file"), "utf8")).toBe("replaced");
  });

  it("resolves any path below the root, whatever it is made of", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "", "a", "...", "~", "\\", "C:", "..\\.."), fc.string());
    fc.assert(
      fc.property(fc.array(part), fc.boolean(), (parts, absolute) => {
        const argument = ((absolute ? "/" : "") + parts.join("/")).replaceAll("\0", "");
        const path = clientPath("/some/where", argument, "linux");
        expect(path).toMatch(/^\//);
        expect(path.split("/")).not.toContain("..");
      }),
    );
  });

  it("refuses NUL everywhere, and on Windows drives, streams and ways up by backslash", () => {
    expect(() => clientPath("/", "a\0b")).toThrow(/NUL/);
    for (const path of ["C:", "C:\\x", "\\\\?\\C:\\x", "file:stream"]) {
      expect(() => clientPath("/", path, "win32")).toThrow(/colon/);
    }
    expect(clientPath("/a", "..\\..\\b\\c", "win32")).toBe("/b/c");
    expect(clientPath("/a", "b\\c", "linux")).toBe("/a/b\\c");
  });
});

describe("SafeFileSystem stores safely", () => {
  it("keeps the old file until the new one is whole", async () => {
    const fs = files();
    await store(fs, "inside/file", "half", "cut");
    expect(await readFile(join(root, "inside/file"), "utf8")).toBe("content");
    await store(fs, "inside/file", "new");
    expect(await readFile(join(root, "inside/file"), "utf8")).toBe("new");
    expect((await fs.list("inside")).map(({ name }) => name).sort()).toEqual(["deep", "file"]);
  });

  it("keeps each file's own permissions when one is replaced after another", async () => {
    const modes = { open: 0o644, private: 0o600, shared: 0o664, closed: 0o400 };
    const uploads = Object.entries(modes).flatMap(([name, mode]) => [
      { name, mode },
      { name: "private", mode: modes.private },
    ]);
    const fs = files();
    for (const [name, mode] of Object.entries(modes)) {
      await writeFile(join(root, name), "old");
      await chmod(join(root, name), mode);
    }
    for (const { name, mode } of uploads) {
      const upload = await fs.write(name);
      upload.stream.end("new");
      await finished(upload.stream);
      await upload.settle("complete");
      expect((await stat(join(root, name))).mode & 0o777).toBe(mode);
      expect(await readFile(join(root, name), "utf8")).toBe("new");
    }
  });

  it("leaves nothing beside what can't be replaced, also when it expected a file", async () => {
    const fs = files();
    for (const path of ["inside/file", "inside/file"]) await store(fs, path, "new");
    await expect(fs.write("inside/deep")).rejects.toMatchObject({ code: "EISDIR" });
    await expect(fs.write("inside/none/file")).rejects.toMatchObject({ code: "ENOENT" });
    await store(fs, "inside/another", "new");
    expect((await readdir(join(root, "inside"))).sort()).toEqual(["another", "deep", "file"]);
  });

  it("changes nothing when it is read-only", async () => {
    const fs = files({ readOnly: true });
    const readOnly = { code: "EROFS" };
    await expect(fs.write("x")).rejects.toMatchObject(readOnly);
    await expect(fs.mkdir("x")).rejects.toMatchObject(readOnly);
    await expect(fs.delete("inside/file")).rejects.toMatchObject(readOnly);
    await expect(fs.removeDirectory("inside/deep")).rejects.toMatchObject(readOnly);
    await expect(fs.rename("inside/file", "x")).rejects.toMatchObject(readOnly);
    await expect(fs.chmod("inside/file", 0o600)).rejects.toMatchObject(readOnly);
    await expect(fs.setModificationTime("inside/file", new Date(0))).rejects.toMatchObject(readOnly);
    expect((await fs.get("inside/file")).size).toBe(7);
  });

  it("refuses forbidden names with 553, by whichever command they come", async () => {
    const fs = files({ forbiddenNames: [/\.exe$/gi, /^\.ht/y] });
    for (const name of ["a.exe", "inside/B.EXE", ".htaccess"]) {
      await expect(fs.write(name)).rejects.toMatchObject({ code: 553 });
      await expect(fs.mkdir(name)).rejects.toMatchObject({ code: 553 });
      await expect(fs.rename("inside/file", name)).rejects.toMatchObject({ code: 553 });
    }
    await store(fs, "exe.txt", "fine");
  });

  it("begins where it is told, and only there", async () => {
    expect(files({ cwd: "inside/../inside" }).currentDirectory()).toBe("/inside");
    expect(files({ cwd: "../../etc" }).currentDirectory()).toBe("/etc");
    await expect(files({ root: join(base, "missing") }).list("/")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
