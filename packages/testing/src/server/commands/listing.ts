import { reply, say } from "../../session/answer.js";
import { pathInArgument } from "../../session/path-argument.js";
import type { Command, Given } from "../command.js";
import { factsLine, type ListedNode, listedNodes, toldSize, unixLine } from "../listing.js";
import type { LocalState } from "../local-state.js";
import type { Download } from "../transfer.js";
import { formatTime, parseTime } from "../times.js";
import { baseName, directoryOf } from "../../files/path.js";
import { matchesPattern } from "../../files/pattern.js";
import { FileError } from "../../files/file-error.js";
import type { TreeNode } from "../../files/memory-tree.js";
import type { Plan } from "../../script/plan.js";
import { toAscii } from "../ascii.js";

function present(local: LocalState, path: string): TreeNode {
  const node = local.server.tree.find(path);
  if (!node) throw new FileError("ENOENT", path);
  return node;
}

/** What a listing shows. A star in the last name stands for any of its directory, under names as the client began them. */
function listedIn(local: LocalState, { argument, path }: Given): ListedNode[] {
  const pattern = baseName(path);
  const { tree } = local.server;
  if (tree.find(path) || !pattern.includes("*")) return listedNodes(pattern, present(local, path));
  const given = pathInArgument("LIST", argument) ?? "";
  return listedNodes("", tree.directory(directoryOf(path)))
    .filter(({ name }) => matchesPattern(pattern, name))
    .map(({ name, node }) => ({ name: `${given.slice(0, given.lastIndexOf("/") + 1)}${name}`, node }));
}

function listing(local: LocalState, given: Given, line: (listed: ListedNode) => string): Download {
  const { path, plan } = given;
  const nodes = plan.listingEmpty ? [] : listedIn(local, given);
  const bytes = Buffer.from(nodes.map((listed) => `${line(listed)}\r\n`).join(""));
  return {
    kind: "download",
    start: say("listing-start", { path }),
    done: say("transfer-done", { path }),
    bytes,
    offset: 0,
  };
}

const unix = (local: LocalState, plan: Plan) => (listed: ListedNode) =>
  unixLine(listed, local.server.now(), plan.sizeOff);

const mdtm: Command = {
  login: true,
  needsArgument: true,
  handle: (local, { path }) => reply(213, formatTime(local.server.tree.file(path).modifiedMs)),
};

const mfmt: Command = {
  login: true,
  needsArgument: true,
  handle(local, { argument, path }) {
    const [time = ""] = argument.split(" ", 1);
    const ms = parseTime(time);
    if (ms === undefined) return say("syntax", { command: "MFMT" });
    present(local, path).modifiedMs = ms;
    return reply(213, `Modify=${formatTime(ms)}; ${path}`);
  },
};

/** LIST, NLST, STAT (RFC 959, 4.1.3), MLST, MLSD, SIZE, MDTM (RFC 3659) and MFMT (draft-somers-ftp-mfxx). */
export const listingCommands = {
  LIST: {
    login: true,
    handle: (local, given) => listing(local, given, unix(local, given.plan)),
  },
  NLST: {
    login: true,
    handle: (local, given) => listing(local, given, ({ name }) => name),
  },
  MLSD: {
    login: true,
    handle(local, given) {
      const { path, plan } = given;
      local.server.tree.directory(path);
      return listing(local, given, (listed) => factsLine(listed, local.facts, plan.sizeOff));
    },
  },
  MLST: {
    login: true,
    handle: (local, { path, plan }) =>
      reply(
        250,
        `Facts of ${path}`,
        ` ${factsLine({ name: path, node: present(local, path) }, local.facts, plan.sizeOff)}`,
        "End",
      ),
  },
  STAT: {
    login: true,
    handle(local, { argument, path, plan }) {
      if (argument === "") {
        const state = `Logged in as ${local.session.user}, TYPE ${local.type}, ${local.session.secure ? "TLS" : "no TLS"}`;
        return reply(211, "Status", ` ${state}`, "End of status");
      }
      const lines = listedNodes(baseName(path), present(local, path)).map(unix(local, plan));
      return reply(213, `Status of ${path}`, ...lines.map((line) => ` ${line}`), "End of status");
    },
  },
  SIZE: {
    login: true,
    needsArgument: true,
    handle(local, { path, plan }) {
      const node = local.server.tree.file(path);
      const size =
        local.type === "A" ? toAscii(node.content.bytes()).length + (plan.sizeOff ?? 0) : toldSize(node, plan.sizeOff);
      return reply(213, String(Math.max(0, size)));
    },
  },
  MDTM: mdtm,
  MFMT: mfmt,
} as const satisfies Record<string, Command>;
