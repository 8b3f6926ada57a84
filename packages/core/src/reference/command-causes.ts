import type { CauseEntry } from "./cause-entry.js";

/** What is the matter with the command, or with the server that carries it out. */
export const commandCauses = {
  syntax: {
    title: "Command not understood",
    description:
      "The line could not be read: a missing or malformed argument, a line that is too long, or bytes that are no command, such as a TLS handshake sent to a plain port.",
    howToFix: {
      user: "Look at the exact line that was sent. A blank at the wrong place or an address in brackets is enough. If it is the first line of a session, check port and encryption.",
      administrator: "Nothing to repair. Many such lines from one address are a scanner.",
    },
  },
  "unsupported-command": {
    title: "Command not known",
    description: "The server does not have this command, or the administrator has switched it off.",
    howToFix: {
      user: "Leave it out, or reach the same by another one: LIST instead of MLSD, PASV instead of EPSV. FEAT and HELP say what there is.",
      administrator: "Switch the command on if people need it; otherwise leave it out of FEAT as well.",
    },
  },
  "unsupported-parameter": {
    title: "Parameter not supported",
    description:
      "The command is known, but not with this argument: another type, structure, protection level, network protocol or option.",
    howToFix: {
      user: "Use a parameter that the server has; the reply often names them.",
      administrator: "Nothing to repair, unless the parameter should be there: look at what the build includes.",
    },
  },
  "bad-sequence": {
    title: "Wrong order of commands",
    description:
      "Another command has to come first, or the state does not fit: RNTO without RNFR, PASS without USER, a transfer without PASV or PORT, SIZE in ASCII mode.",
    howToFix: {
      user: "Send the whole sequence again from its first command. If a client does this by itself, its conversation is out of step: reconnect.",
      administrator: "Nothing to repair.",
    },
  },
  "server-error": {
    title: "Server trouble",
    description:
      "Something broke inside the server: it could not read, write, start a process, reach its user database or enter the home directory. What, the server's log says; the reply often does not.",
    howToFix: {
      user: "Try again after some seconds, a few times. If it stays, send the administrator the reply with the exact time.",
      administrator:
        "Read the server's log at that time. Usual finds: a missing home directory, a user database that is down, too many open files.",
    },
  },
  success: {
    title: "No failure",
    description:
      "The server accepted the command. It stands here because some servers accept with words or numbers that look like a refusal.",
    howToFix: { user: "Go on.", administrator: "Nothing to repair." },
  },
  other: {
    title: "Refused without a known reason",
    description: "The server refused, and neither the number nor the words say why in a way that is known.",
    howToFix: {
      user: "Read the words yourself, and show them to the administrator together with the command.",
      administrator: "Look into the server's log at that time.",
    },
  },
} as const satisfies { readonly [cause: string]: CauseEntry };
