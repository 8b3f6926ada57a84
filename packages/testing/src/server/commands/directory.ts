import { say } from "../../session/answer.js";
import { transferLimit } from "../../session/transfer-limit.js";
import type { Command } from "../command.js";
import { baseName, directoryOf, resolvePath } from "../../files/path.js";

/** A path inside a 257 reply: a quotation mark is doubled (RFC 959, Appendix II). */
const quotable = (path: string): string => path.replaceAll('"', '""');

const pwd: Command = {
  login: true,
  handle: ({ session }) => say("working-directory", { path: quotable(session.cwd) }),
};

const cwd: Command = {
  login: true,
  needsArgument: true,
  handle({ session, server }, { path }) {
    server.tree.directory(path);
    session.cwd = path;
    return say("directory-changed", { path });
  },
};

const cdup: Command = {
  login: true,
  handle({ session }) {
    session.cwd = resolvePath(session.cwd, "..");
    return say("directory-changed", { path: session.cwd });
  },
};

const mkd: Command = {
  login: true,
  needsArgument: true,
  handle({ server }, { path }) {
    server.tree.makeDirectory(path);
    return say("directory-made", { path: quotable(path) });
  },
};

const rmd: Command = {
  login: true,
  needsArgument: true,
  handle({ server }, { path }) {
    server.tree.removeDirectory(path);
    return say("directory-removed", { path });
  },
};

/** PWD, CWD, CDUP, MKD, RMD with their old names, DELE, RNFR and RNTO (RFC 959, 4.1.3; RFC 775). */
export const directoryCommands = {
  PWD: pwd,
  XPWD: pwd,
  CWD: cwd,
  XCWD: cwd,
  CDUP: cdup,
  XCUP: cdup,
  MKD: mkd,
  XMKD: mkd,
  RMD: rmd,
  XRMD: rmd,
  DELE: {
    login: true,
    needsArgument: true,
    handle({ server }, { path }) {
      server.tree.removeFile(path);
      return say("file-removed", { path });
    },
  },
  RNFR: {
    login: true,
    needsArgument: true,
    handle({ session, server }, { path }) {
      if (!server.tree.find(path)) return say("not-found", { path });
      session.renameFrom = path;
      return say("rename-pending");
    },
  },
  RNTO: {
    login: true,
    needsArgument: true,
    handle({ session, server }, { path, plan }) {
      const from = session.renameFrom;
      session.renameFrom = undefined;
      if (from === undefined) return say("bad-sequence", { command: "RNTO" });
      if (baseName(path) === "") return say("exists", { path });
      server.tree.directory(directoryOf(path));
      server.tree.rename(from, path);
      const moved = server.tree.find(path);
      if (plan.data === "truncate" && moved?.kind === "file") {
        moved.content.truncate(transferLimit(plan, moved.content.length));
      }
      return say("renamed", { path });
    },
  },
} as const satisfies Record<string, Command>;
