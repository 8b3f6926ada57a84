import type { CauseEntry } from "./cause-entry.js";

/** Why there was no reply, or none that could be read. */
export const noReplyCauses = {
  unreachable: {
    title: "Server not reachable",
    description: "No connection came about: nobody listens on that port, or the network has no way to the address.",
    howToFix: {
      user: "Check host and port, then your own network and VPN. FTP listens on 21; port 22 is SFTP, another protocol.",
      administrator: "Check that the service runs and that the firewall lets port 21 in.",
    },
  },
  "name-not-found": {
    title: "Host name unknown",
    description: "The name has no address, so no connection was tried.",
    howToFix: {
      user: "Look for a typing error; give the host name alone, without ftp:// and without a path.",
      administrator: "Publish the name, or tell people the right one.",
    },
  },
  timeout: {
    title: "No answer in time",
    description:
      "The other side stayed silent for longer than the client waits. Whether the last command took effect is unknown.",
    howToFix: {
      user: "Try again on a new connection. If only transfers hang, it is the data connection: try the other passive mode.",
      administrator:
        "Look for a firewall that drops packets silently, and for reverse name look-ups that delay the greeting.",
    },
  },
  "connection-lost": {
    title: "Connection lost",
    description:
      "The connection broke while an answer was due. The command may have been carried out all the same: look before you repeat.",
    howToFix: {
      user: "Connect again and compare: is the file there, with the full size? Only then repeat.",
      administrator: "Look for a crashed process, and for a firewall that forgets connections during long transfers.",
    },
  },
  "certificate-invalid": {
    title: "Certificate not trusted",
    description:
      "The server's certificate has expired, names another host, or comes from an issuer that your system does not know.",
    howToFix: {
      user: "Check that you use the host name on the certificate. Accept a self-signed one only after comparing its fingerprint with the administrator.",
      administrator: "Renew the certificate, and send the whole chain with it.",
    },
  },
  "protocol-error": {
    title: "Conversation out of step",
    description:
      "What came back was no FTP reply, or belonged to another command. From there on no answer can be trusted.",
    howToFix: {
      user: "Close the connection and log in anew. If the first line is already unreadable, it may be SSH, HTTP or TLS that answers.",
      administrator: "Look for a device in between that rewrites FTP, and for output of the server that is no reply.",
    },
  },
  "local-error": {
    title: "Failure on your own machine",
    description: "Not the server: the local file could not be read or written, or the disk is full.",
    howToFix: {
      user: "Make room or change the rights of the local file, then repeat.",
      administrator: "Nothing to repair on the server.",
    },
  },
} as const satisfies { readonly [cause: string]: CauseEntry };
