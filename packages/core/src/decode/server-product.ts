import { firstDefined } from "./words.js";

/** Which program a server runs, as far as it says so. */
export interface ServerProduct {
  /** The product's id, in small letters with hyphens: `"proftpd"`, `"microsoft-iis-ftp"`. */
  readonly product: string;
  /** As the server writes it. */
  readonly version?: string;
}

/** A version where one may stand; IBM writes V2R3 and counts the V to it, Serv-U writes v4.0 and does not. */
const version = /^(?:v?((?:\d|V\d)[\w.-]*(?: beta)?))?/;

/**
 * How products name themselves in the greeting or in the reply to SYST, and what has to follow the name; the group is
 * the version. Specific ones come first. Greetings without a name in them (`Ready`, `Service ready for new user.`) are
 * in no line: several products send them.
 */
const products: readonly (readonly [product: string, name: string, follows?: RegExp])[] = [
  ["proftpd", "ProFTPD ", version],
  ["vsftpd", "(vsFTPd ", version],
  ["vsftpd", "OOPS: "],
  ["pure-ftpd", "Pure-FTPd"],
  ["pure-ftpd", "Welcome to One.com FTP"],
  ["filezilla-server", "FileZilla Server version ", version],
  ["filezilla-server", "FileZilla Server ", version],
  ["filezilla-server", "FileZilla Server"],
  ["pyftpdlib", "pyftpdlib ", version],
  ["mockftpserver", "MockFtpServer ", version],
  ["libunftp", "libunftp"],
  ["sftpgo", "SFTPGo_", version],
  ["sftpgo", "SFTPGo"],
  ["twisted", "Twisted ", version],
  ["wu-ftpd", "Version wu-", version],
  ["wu-ftpd", "Version wuftpd"],
  ["netbsd-ftpd", "NetBSD-ftpd ", version],
  ["netbsd-ftpd", "tnftpd ", version],
  ["netkit-ftpd", "Linux-ftpd-", version],
  ["inetutils-ftpd", "GNU inetutils ", version],
  ["freebsd-ftpd", "FTP server (Version ", /^(6\.00\w{0,8})\) ready/],
  ["busybox-ftpd", "Operation successful"],
  ["swiftp", "SwiFTP ", version],
  ["nodeftpd", "(nodeftpd)"],
  ["ruby-ftpd", "wconrad/ftpd ", version],
  ["lightftp", "LightFTP server"],
  ["microsoft-iis-ftp", "Microsoft FTP Service"],
  ["ibm-zos-ftp", "IBM FTP CS ", version],
  ["ibm-os400-ftp", "QTCP at "],
  ["ibm-os400-ftp", "OS/400"],
  ["serv-u", "Serv-U FTP Server ", version],
  ["serv-u", "Serv-U FTP Server"],
  ["xlight", "Xlight FTP ", version],
  ["bftpd", "bftpd "],
  ["cerberus", "Cerberus FTP"],
  ["crushftp", "CrushFTP"],
  ["d-link", "D-Link FTP"],
  ["fritzbox", "FRITZ!Box"],
  ["ftp2s3", "FTP2S3"],
  ["glftpd", "glFTPd"],
  ["globalscape-eft", "EFT Server"],
  ["homegate", "Homegate FTP Server"],
  ["huawei", "HG5", /^[1-4]/],
  ["idal", "IDAL FTP"],
  ["mikrotik", "MikroTik FTP"],
  ["nonstop-tandem", "TANDEM"],
  ["openvms", "OpenVMS"],
  ["rumpus", "Welcome To Rumpus"],
  ["titan", "Titan FTP"],
  ["tp-link", "TP-LINK FTP"],
  ["ws_ftp", "WS_FTP Server"],
  ["apache-ftpserver", "Apache FtpServer"],
  ["solaris", "SUNOS"],
  ["windows-ce", "Windows_CE"],
];

/** Finds the product that a greeting or a reply to SYST names; `undefined` when it names none we know. */
export function productOf(text: string): ServerProduct | undefined {
  return firstDefined(products, ([product, name, follows]) => {
    const start = text.indexOf(name);
    if (start === -1) return undefined;
    const match = follows?.exec(text.slice(start + name.length));
    if (match === undefined) return { product };
    if (match === null) return undefined;
    return match[1] === undefined ? { product } : { product, version: match[1] };
  });
}
