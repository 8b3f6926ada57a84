import { type Answer, say } from "../../session/answer.js";
import { toAscii } from "../ascii.js";
import type { Command } from "../command.js";
import type { LocalState } from "../local-state.js";
import type { Upload } from "../transfer.js";
import { directoryOf } from "../../files/path.js";
import type { Plan } from "../../script/plan.js";

/** The offset for this transfer; REST counts for the next command only. */
function takeRestart(local: LocalState, plan: Plan): number {
  const offset = plan.restIgnored ? 0 : local.restart;
  local.restart = 0;
  return offset;
}

function upload(
  local: LocalState,
  command: string,
  path: string,
  offsetOf: (length: number) => number,
): Answer | Upload {
  const { tree, sizeOf, now } = local.server;
  const length = tree.find(path) ? tree.file(path).content.length : 0;
  tree.directory(directoryOf(path));
  const offset = offsetOf(length);
  if (offset > length) return say("rest-invalid", { argument: offset });
  const expected = local.allocated ?? sizeOf(path);
  local.allocated = undefined;
  const unique = command === "STOU";
  return {
    kind: "upload",
    start: say(unique ? "unique-start" : "upload-start", { path }),
    done: say(unique ? "unique-done" : "transfer-done", { path }),
    open() {
      const file = tree.openForWriting(path);
      file.content.truncate(offset);
      file.modifiedMs = now();
      return file;
    },
    offset,
    expected: expected === undefined ? undefined : Math.max(0, expected - offset),
    ascii: local.type === "A",
  };
}

/** RETR, STOR, APPE, STOU, REST, ALLO (RFC 959, 4.1.3) and ABOR. */
export const transferCommands = {
  RETR: {
    login: true,
    needsArgument: true,
    handle(local, { path, plan }) {
      const offset = takeRestart(local, plan);
      const stored = local.server.tree.file(path).content.bytes();
      const whole = local.type === "A" ? toAscii(stored) : stored;
      if (offset > whole.length) return say("rest-invalid", { argument: offset });
      const bytes = whole.subarray(offset);
      return {
        kind: "download",
        start: say("download-start", { path, bytes: bytes.length }),
        done: say("transfer-done", { path }),
        bytes,
        offset,
      };
    },
  },
  STOR: {
    login: true,
    needsArgument: true,
    handle(local, { path, plan }) {
      const offset = takeRestart(local, plan);
      return upload(local, "STOR", path, () => offset);
    },
  },
  APPE: {
    login: true,
    needsArgument: true,
    handle(local, { path, plan }) {
      takeRestart(local, plan);
      return upload(local, "APPE", path, (length) => length);
    },
  },
  STOU: {
    login: true,
    handle(local, { plan }) {
      takeRestart(local, plan);
      const { tree } = local.server;
      let number = 1;
      const name = (): string => `${local.session.cwd === "/" ? "" : local.session.cwd}/ftp.${number}`;
      while (tree.find(name())) number++;
      return upload(local, "STOU", name(), () => 0);
    },
  },
  REST: {
    login: true,
    handle(local, { argument }) {
      const offset = /^\d{1,15}$/.test(argument) ? Number(argument) : undefined;
      if (offset === undefined) return say("syntax", { command: "REST" });
      local.restart = offset;
      return say("restart-pending", { argument: offset });
    },
  },
  ALLO: {
    login: true,
    handle(local, { argument }) {
      const bytes = /^\d{1,15}/.exec(argument)?.[0];
      if (bytes === undefined) return say("syntax", { command: "ALLO" });
      local.allocated = Number(bytes);
      return say("okay");
    },
  },
  ABOR: {
    login: true,
    handle({ session }) {
      const aborted = session.transferAborted;
      session.transferAborted = false;
      session.data.close();
      return say(aborted ? "abort-done" : "nothing-to-abort");
    },
  },
} as const satisfies Record<string, Command>;
