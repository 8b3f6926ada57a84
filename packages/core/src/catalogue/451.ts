import type { CatalogueEntry } from "./entry.js";

export const localError: CatalogueEntry<451> = {
  code: 451,
  name: "localError",
  title: "Local Error",
  class: "transient-negative",
  subject: "file-system",
  status: "standard",
  description:
    "The server gave up because of trouble of its own: a disk error, a lock, too few resources. Servers also hide firm rules behind it, such as ProFTPD's ban on resuming uploads, and nothing about those is passing.",
  whenYouSeeIt:
    "Before a transfer as a refusal, after it as a failure to read or write. ftp-srv sends it whenever a listing fails, even when the directory simply does not exist.",
  howToFix: {
    client:
      'For "Append/Restart not permitted" send the file from the start; for "No connector setup" send PASV first; for ENOENT and EACCES correct the path or the rights. Otherwise wait a little and repeat.',
    server: "The server's log has the true cause. Look at disk space first: vsftpd says 451 when it cannot write.",
  },
  whenToSend: "Use 451 for a failure inside the server that may not happen again.",
  retryNote:
    "On the same session for errors of reading and writing and for transfer limits; with a long wait if the disk may be full; never unchanged for a policy.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2389", section: "4" },
  ],
  // prettier-ignore
  commands: [
    "APPE", "LIST", "MDTM", "MFCT", "MFF", "MFMT", "MLSD", "MLST", "NLST", "OPTS", "PASS", "RETR", "SIZE", "STOR",
    "STOU",
  ],
  variants: [
    { meaning: "Resuming or appending is switched off", source: "ProFTPD" },
    { meaning: "Too many transfers at once for the host or user", source: "ProFTPD" },
    { meaning: "Disk full or quota, as a failed write", source: "vsftpd" },
    { meaning: "Missing directory, no permission, no PASV", source: "ftp-srv" },
    { meaning: "An option cannot be changed now", source: "RFC 2389, 4" },
    { meaning: "The server is full, said as a greeting", source: "LightFTP" },
  ],
  servers: [
    { server: "vsftpd", text: "Failure writing to local file." },
    { server: "ProFTPD", text: "report.csv: Append/Restart not permitted, try again" },
    { server: "Pure-FTPd", text: "Error during read from data connection" },
    { server: "ftp-srv", text: "No connector setup, send PASV or PORT" },
  ],
  related: [426, 450, 500],
  confusedWith: [
    {
      code: 452,
      howToTell:
        "Both are failures on the server's side during an upload. 452 names the reason, storage; 451 leaves it open, and on vsftpd storage is still the likeliest. Freeing space cures the first for certain and the second often.",
    },
    {
      code: 551,
      howToTell:
        "Whatever 551 was meant for, servers use it today for a file they could not read, which is 451's job: the same disk error during a download is 451 on vsftpd and 551 on the BSD servers. Treat the two alike, and let the text say whether it is passing.",
    },
  ],
};
