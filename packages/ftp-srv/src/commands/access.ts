import { logIn, logOut } from "../session/log-in.js";
import type { Command } from "./command.js";

/** USER, PASS, ACCT, REIN, QUIT and HOST (RFC 959, 4.1.1; RFC 7151). */
export const access = {
  USER: {
    help: "name: begin a login",
    argument: "required",
    run: async (session, argument) => {
      const { anonymous } = session.state.server.options;
      logOut(session);
      session.connection.username = argument;
      if (anonymous === argument || (anonymous === true && argument === "anonymous")) {
        return logIn(session, argument, "@anonymous", "USER");
      }
      // The same answer whether or not the user exists (RFC 2577, 7).
      return { code: 331, text: "Username okay, need password" };
    },
  },
  PASS: {
    help: "password: complete a login",
    run: async (session, argument) => {
      const { username, authenticated } = session.connection;
      if (authenticated) return { code: 202, text: "Already logged in" };
      if (username === undefined) return { code: 503, text: "Bad sequence of commands: send USER first" };
      return logIn(session, username, argument, "PASS");
    },
  },
  ACCT: { help: "account: not needed here", run: () => ({ code: 202, text: "No account needed" }) },
  REIN: {
    help: "log out and begin again",
    run: (session) => {
      // RFC 4217, 11, wants the connection in clear text again, and no Node.js socket can leave TLS.
      if (session.connection.secure) {
        return { code: 502, text: "Command not implemented on a connection with TLS: send USER, or connect again" };
      }
      logOut(session);
      return { code: 220, text: "Ready for a new user" };
    },
  },
  QUIT: {
    help: "log out and close the connection",
    run: (session) => {
      session.end({ code: 221, text: "Goodbye" });
      return undefined;
    },
  },
  HOST: {
    help: "name: the host name the client reached this server by",
    argument: "required",
    features: () => ["HOST"],
    run: (session, argument) => {
      const { username, authenticated } = session.connection;
      if (authenticated || username !== undefined) {
        return { code: 503, text: "Bad sequence of commands: HOST comes before USER" };
      }
      const isName = /^(?:[\w.-]+|\[[0-9a-f:.]+\])$/i.test(argument.trim());
      return isName ? { code: 220, text: "Host accepted" } : { code: 501, text: "Syntax error in the host name" };
    },
  },
} as const satisfies { readonly [verb: string]: Command };
