import type { LogFormat } from "../log-line.js";

/**
 * vsftpd with `log_ftp_protocol`. The name of the connection is a process, and after the login another process goes on
 * with the session.
 */
export const vsftpd: LogFormat = {
  name: "vsftpd",
  marksLines: true,
  begins: /[a-z\d]/i,
  read(line) {
    const start = line.indexOf("[pid ");
    const end = line.indexOf("]", start);
    if (start === -1 || end === -1) return undefined;
    const connection = line.slice(start + 5, end);
    const said = line.indexOf(': Client "', end);
    const clientEnd = line.indexOf('"', said + 10);
    const client = said === -1 || clientEnd === -1 ? undefined : line.slice(said + 10, clientEnd);
    const text = line.slice(clientEnd + 4, line.lastIndexOf('"'));
    if (client !== undefined && line.startsWith("FTP command", said - 11))
      return { kind: "command", text, connection, client };
    if (client !== undefined && line.startsWith("FTP response", said - 12))
      return { kind: "reply", lines: [text], connection, client };
    return { kind: "note", text: line.slice(end + 1).trim(), connection, client };
  },
};
