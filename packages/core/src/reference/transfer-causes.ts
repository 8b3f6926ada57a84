import type { CauseEntry } from "./cause-entry.js";

/** Why data did not arrive, or not all of it. */
export const transferCauses = {
  "tls-session-reuse": {
    title: "TLS session reuse required",
    description:
      "The data connection is encrypted, but the server wants proof that it comes from the same client as the control connection: the TLS session has to be resumed there. Clients that open a new TLS session for each transfer log in well and then fail at every listing.",
    howToFix: {
      user: "Use a client that resumes the session (FileZilla, curl and lftp do), or bring yours up to date. Switching to plain FTP is no answer.",
      administrator:
        "If clients that cannot resume have to be served: require_ssl_reuse=NO in vsftpd, TLSOptions NoSessionReuseRequired in ProFTPD. It gives up a protection against stolen data connections.",
    },
  },
  "data-connection-failed": {
    title: "Data connection failed",
    description:
      "The session is fine, but the second connection, which carries listings and files, could not be made. Nearly always a firewall or an address translator stands between the two.",
    howToFix: {
      user: "Use passive mode, EPSV before PASV, and let the client ignore a private address in the reply to PASV. Try once more: ports can be taken for a moment.",
      administrator:
        "Give passive mode a fixed range of ports, open that range in the firewall, and set the public address that PASV should name.",
    },
  },
  "pasv-unsupported": {
    title: "Passive mode refused",
    description:
      "The server does not do this kind of passive mode here: PASV over IPv6, EPSV on an old server, or passive mode switched off altogether.",
    howToFix: {
      user: "Let the client try the other one of EPSV and PASV, and active mode last.",
      administrator:
        "Switch passive mode on: without it, clients behind an address translator cannot transfer anything.",
    },
  },
  "active-refused": {
    title: "Active mode refused",
    description:
      "The server will not connect to the address or the port that the client named: active mode is switched off, the address is not the client's own, or the port is one of the privileged ones.",
    howToFix: {
      user: "Use passive mode. Behind an address translator the client names an address that is of no use to the server.",
      administrator:
        "Keep refusing addresses other than the client's: that is what stops the bounce attack (RFC 2577).",
    },
  },
  "transfer-aborted": {
    title: "Transfer broke off",
    description:
      "The transfer had begun and did not end well: the data connection was cut, stalled until a timer ran out, or somebody asked for the end. A part of the file may be there.",
    howToFix: {
      user: "Repeat, and resume where the client can. Compare the size afterwards: a file that is there is not yet a file that is whole.",
      administrator:
        "Look at transfer and stall timers and at the firewall's idle time. If large files always break at the same point, look for a quota or a full disk.",
    },
  },
  "rest-invalid": {
    title: "Cannot resume there",
    description:
      "The transfer was to go on from an offset that the server does not take: beyond the end, in ASCII mode, or at all for an upload.",
    howToFix: {
      user: "In ASCII mode switch to binary and resume again. Otherwise transfer the whole file from its beginning.",
      administrator:
        "Allow restarts where that is safe: AllowStoreRestart and AllowRetrieveRestart in ProFTPD are the usual ones.",
    },
  },
  "empty-listing": {
    title: "Nothing to list",
    description:
      "The directory is there and holds nothing, or nothing that matches the pattern. Some servers report that as a failure, with the same number as a directory that is missing.",
    howToFix: {
      user: "Prove with CWD that the directory exists before you call it empty. A program that mirrors must not delete anything because of this reply.",
      administrator: "Answer with an empty listing and 226, as RFC 959 has it.",
    },
  },
} as const satisfies { readonly [cause: string]: CauseEntry };
