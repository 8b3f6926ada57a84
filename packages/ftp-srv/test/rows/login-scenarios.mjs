import { Readable, Writable } from "node:stream";
import { FileSystem } from "ftp-srv";

const methods = ["get", "list", "chdir", "write", "read", "delete", "mkdir", "rename", "chmod"];

/** What the file systems of the users called "throws ..." throw. */
const thrown = {
  FTP452: () => Object.assign(new Error("Later"), { code: 452 }),
  FTP552str: () => Object.assign(new Error("Too much"), { code: "552" }),
  noMessage: () => new Error(),
  string: () => "it broke",
  undefined: () => undefined,
  lines: () => Object.assign(new Error("line one\r\n226 fake ok\r\nline three"), { code: 550 }),
};

const errno = (code) => Object.assign(new Error(`${code}: secret, open '/srv/root/secret'`), { code });

function failing(connection, name) {
  const error = name in thrown ? thrown[name]() : errno(name);
  const fs = new FileSystem(connection, { root: "/", cwd: "/" });
  for (const method of methods) fs[method] = () => Promise.reject(error);
  return fs;
}

/** A disk that is full after 300,000 bytes. */
function full(connection, root) {
  let left = 300_000;
  const write = (chunk, _encoding, done) => done((left -= chunk.length) < 0 ? errno("ENOSPC") : null);
  return Object.assign(new FileSystem(connection, { root, cwd: "/" }), { write: () => new Writable({ write }) });
}

/** A disk that can be read for 100,000 bytes. */
function breaking(connection, root) {
  const read = () =>
    Readable.from(
      (function* () {
        yield Buffer.alloc(100_000);
        throw errno("EIO");
      })(),
    );
  return Object.assign(new FileSystem(connection, { root, cwd: "/" }), { read });
}

export function answerLogin(root, { connection, username }, resolve, reject) {
  const [kind, name] = username.split(" ");
  if (kind === "throws") resolve({ fs: failing(connection, name) });
  else if (kind === "full") resolve({ fs: full(connection, root) });
  else if (kind === "breaks") resolve({ fs: breaking(connection, root) });
  else if (username === "rejects nothing") reject();
  else if (username === "rejects 421") reject(Object.assign(new Error("Too many"), { code: 421 }));
  else resolve({ root });
}
