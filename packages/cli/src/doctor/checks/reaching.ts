import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { Check } from "../check.js";
import { openControlConnection } from "../control-connection.js";
import { lostAnswer } from "../conversation-error.js";
import { greet } from "../session.js";

/** From a name to the server's first words. */
export const reachingChecks = {
  name: {
    title: "Name",
    needs: [],
    leftOut: ({ target }) => (isIP(target.host) === 0 ? undefined : "the URL has an address"),
    async run({ target }) {
      const found = await lookup(target.host, { all: true }).catch((error: unknown) => {
        throw lostAnswer("CONNECT", error);
      });
      return { status: "works", detail: `${target.host} is ${found.map(({ address }) => address).join(", ")}.` };
    },
  },
  connect: {
    title: "Connection",
    needs: [],
    leftOut: ({ target, reliable }) =>
      isIP(target.host) !== 0 || reliable.has("name") ? undefined : "it needs what failed: Name",
    async run(examination) {
      const { settings, target } = examination;
      examination.control = await openControlConnection(settings);
      return { status: "works", detail: `${examination.control.peer} answers on port ${target.port}.` };
    },
  },
  greeting: {
    title: "Greeting",
    needs: ["connect"],
    leftOut: ({ protection, control }) =>
      protection === "implicit-tls" && control?.tls === undefined ? "it needs what failed: TLS" : undefined,
    async run({ control }) {
      if (control === undefined) throw lostAnswer("CONNECT", "closed");
      const reply = await greet(control);
      const { product } = control;
      const server = product === undefined ? "It does not say which server it is." : `The server is ${product}.`;
      return { status: "works", detail: server, reply };
    },
  },
} as const satisfies Record<string, Check>;
