import { reply, say } from "../../session/answer.js";
import type { Command } from "../command.js";

/** USER, PASS, ACCT, REIN, QUIT (RFC 959, 4.1.1) and HOST (RFC 7151). */
export const loginCommands = {
  USER: {
    login: false,
    handle({ session }, { argument }) {
      if (argument === "") return say("syntax", { command: "USER" });
      session.user = argument;
      session.loggedIn = false;
      return say("need-password", { user: argument });
    },
  },
  PASS: {
    login: false,
    handle({ session, server }, { argument }) {
      if (session.loggedIn) return say("already-logged-in");
      if (session.user === "") return say("bad-sequence", { command: "PASS" });
      const { users } = server;
      const known = users === undefined || (Object.hasOwn(users, session.user) && users[session.user] === argument);
      if (!known) return say("bad-credentials");
      session.loggedIn = true;
      return say("logged-in", { user: session.user });
    },
  },
  ACCT: { login: false, handle: () => say("account-superfluous") },
  REIN: {
    login: false,
    handle(local) {
      const { session } = local;
      session.user = "";
      session.loggedIn = false;
      session.cwd = "/";
      local.type = "A";
      return say("greeting");
    },
  },
  QUIT: { login: false, handle: () => say("goodbye", {}, "close") },
  HOST: {
    login: false,
    handle: (_session, { argument }) =>
      argument === "" ? say("syntax", { command: "HOST" }) : reply(220, "Host accepted."),
  },
} as const satisfies Record<string, Command>;
