import type { ServerEntry } from "./server-entry.js";

/** The servers whose replies are known from their source code, their manuals or from logs, by id. */
export const serverEntries = {
  vsftpd: {
    name: "vsftpd",
    sources: ["dagwieers/vsftpd", "InfrastructureServices/vsftpd", "openwrt/packages"],
    description:
      'The default FTP server of many Linux systems. It says little on purpose: "Failed to open file." is a missing file, a forbidden one and a directory alike, and every refused login reads "Login incorrect." without a reason. A full server is a 421 in place of the greeting. TLS for logins is demanded with 530, TLS session reuse with 522.',
  },
  proftpd: {
    name: "ProFTPD",
    sources: ["proftpd/proftpd"],
    description:
      "The most talkative of the Unix servers, because its texts come from many modules. Limits on sessions are a 530 at the greeting or after PASS and are easily taken for a wrong password. TLS demanded for the login is a 550, missing TLS session reuse a 425. A full disk is a 550 before the transfer and a 452 after it.",
  },
  "pure-ftpd": {
    name: "Pure-FTPd",
    sources: ["jedisct1/pure-ftpd"],
    description:
      "Common on shared hosting. It uses 421 widely: for limits, for a login without TLS, for a missing home directory, and for data connections that did not come about, after some of which the session lives on. An upload that cannot be created is a 553, whatever the reason.",
  },
  pyftpdlib: {
    name: "pyftpdlib",
    sources: ["giampaolo/pyftpdlib"],
    description:
      "The Python library behind many small servers. Most trouble with files is a 550 with the text of the operating system. A data connection that timed out is a 421 although the session stays open, and a failure while writing an upload, a full disk too, is a 426.",
  },
  "filezilla-server-0.9": {
    name: "FileZilla Server 0.9",
    sources: ["zedfoxus/filezilla-server"],
    description:
      "The old FileZilla Server for Windows, still running in many places. It locks addresses after failed logins with a 421, demands TLS with 530 at USER and 521 at transfers, and reports missing TLS session reuse with 450.",
  },
  "filezilla-server-1": {
    name: "FileZilla Server 1",
    sources: ["iynaix/filezilla-server"],
    description:
      "The rewritten FileZilla Server. Almost everything about the data connection is a 425, with a text that says what: TLS session not resumed, a full disk in mid-upload, a broken transfer. A login without TLS is a 503, and a refusal may stand in the last line of a 220 greeting.",
  },
  "microsoft-iis-ftp": {
    name: "Microsoft IIS",
    sources: ["SamKirkland/FTP-Deploy-Action#393", "patrickjuchli/basic-ftp#261"],
    description:
      "The FTP service of Windows. Its texts are those of Windows itself, in the language of the system, so words are a poor guide across installations. A locked file is a 550, which claims to be permanent and is not. TLS is demanded with 534.",
  },
  "ftp-srv": {
    name: "ftp-srv",
    sources: ["QuorumDMS/ftp-srv"],
    description:
      "The FTP server library for Node.js. Whatever fails in a download is a 551 and in an upload a 550, with the text of the error as it came, and a missing function of the file system is a 402. @ftp-codes/ftp-srv wraps it so that each failure gets its own code.",
  },
  "netbsd-ftpd": {
    name: "NetBSD ftpd",
    sources: ["Stichting-MINIX-Research-Foundation/minix"],
    description:
      "The ftpd of NetBSD, known as tnftpd elsewhere and used by older macOS. Refused logins are 530 for every reason, a limit on sessions among them. A read error in mid-download is a 551, and NLST of nothing a 450.",
  },
  "openbsd-ftpd": {
    name: "OpenBSD ftpd",
    sources: ["mikekmv/aeriebsd-src"],
    description:
      "A careful descendant of the BSD server. It knows 435 for a data connection that is refused, and answers NLST of an empty directory with a 550.",
  },
  "freebsd-ftpd": {
    name: "BSD ftpd",
    sources: ["freebsd/freebsd-src"],
    description:
      "The ftpd of FreeBSD, closest to the original of BSD. Logins that are refused for any reason are a 530, a shut-down notice included.",
  },
  "inetutils-ftpd": {
    name: "GNU inetutils ftpd",
    sources: ["guillemj/inetutils"],
    description:
      'The ftpd of GNU inetutils. After several wrong passwords it ends the session with a 421. An upload that cannot be created is a 553 for a missing directory, a forbidden one and a full disk alike, and NLST of nothing a 550 "No files found.".',
  },
  "busybox-ftpd": {
    name: "BusyBox ftpd",
    sources: ["mirror/busybox"],
    description:
      'The server in routers, cameras and other small devices. Nearly every failure has the text "Error": the number and the command are all there is to go by.',
  },
  "ibm-zos-ftp": {
    name: "IBM z/OS",
    sources: ["IBM", "zowe/zowe-cli-ftp-plugin#85"],
    description:
      "The FTP server of z/OS. Paths are data set names, an empty listing is a 550, and texts may carry system completion codes. It has numbers of its own, such as 205 and 531, which stand in no RFC.",
  },
  "ibm-os400-ftp": {
    name: "IBM i",
    sources: [],
    description:
      "The FTP server of IBM i, formerly OS/400. In its native naming a file is a member of a library, so a path from another system is a 501.",
  },
  "mvs-ftpd": {
    name: "mvsMF ftpd",
    sources: ["mvslovers/ftpd"],
    description:
      "A server for MVS under emulation, modelled on that of z/OS: data set names for paths, jobs as files, SIZE not available.",
  },
  "serv-u": {
    name: "Serv-U",
    sources: ["suibianzhuan.net/post/58"],
    description:
      'A commercial server for Windows and Linux. Limits come as 421 at USER and also as 530 after PASS, where "Not logged in" is followed by the reason.',
  },
  "apache-ftpserver": {
    name: "Apache MINA FtpServer",
    sources: ["apache/mina-ftpserver"],
    description:
      "The Java server library. Its texts are files that an installation can replace, and there are translations, so the same refusal may read differently.",
  },
  ftpserverlib: {
    name: "ftpserverlib",
    sources: ["fclairamb/ftpserverlib"],
    description:
      "The Go library below SFTPGo and other servers. The text is often the error of the storage behind it, which may be a bucket in a cloud rather than a disk.",
  },
  twisted: {
    name: "Twisted",
    sources: ["twisted/twisted"],
    description:
      "The FTP server in Python's Twisted. Its texts are few and close to RFC 959, and an exception in the program is a 550.",
  },
  uftp: {
    name: "uFTP",
    sources: ["kingk85/uFTP"],
    description:
      "A small server in C. Wrong passwords are a 430 instead of 530, which looks temporary and is not, and a 530 at the greeting is a full server.",
  },
  nodeftpd: {
    name: "nodeftpd",
    sources: ["sstur/nodeftpd"],
    description:
      "A server library for Node.js older than ftp-srv. It demands TLS with 530 for the login and 522 for the data connection, and reports a data connection that it could not open with 421 or 426 at PASV.",
  },
  fubardev: {
    name: "FubarDev FtpServer",
    sources: ["FubarDevelopment/FtpServer"],
    description:
      "The server library for .NET. Unexpected trouble and limits both come as 421, after which the session ends.",
  },
  "mtheall-ftpd": {
    name: "ftpd for consoles",
    sources: ["mtheall/ftpd"],
    description:
      "The server for game consoles. Missing files, missing rights and a full disk are all a 450, which looks temporary. Wrong passwords are a 430.",
  },
  lightftp: {
    name: "LightFTP",
    sources: ["hfiref0x/LightFTP"],
    description:
      "A small server in C. A full server is a 451 at the greeting, and several kinds of broken transfer are a 550.",
  },
  bftpd: {
    name: "bftpd",
    sources: ["antonio-morales/bftpd"],
    description: "A small server for Unix, found in routers and storage boxes.",
  },
  libunftp: {
    name: "libunftp",
    sources: ["bolcom/libunftp"],
    description: "A server library in Rust, often in front of a bucket in a cloud.",
  },
} as const satisfies { readonly [id: string]: ServerEntry };

/** The id of a server, such as `"pure-ftpd"`. */
export type ServerId = keyof typeof serverEntries;
