import { nodeFtp } from "./formats/node-ftp.js";
import { fileZilla, fileZillaServer } from "./formats/filezilla.js";
import { proftpd } from "./formats/proftpd.js";
import { basicFtpOrCurl, lftp, wget, winScp } from "./formats/marked-lines.js";
import { pythonFtplib } from "./formats/ftplib.js";
import { transcript } from "./formats/transcript.js";
import { vsftpd } from "./formats/vsftpd.js";
import type { LogFormat } from "./log-line.js";

/** Every way of writing a conversation down that is understood; the first that knows a line reads it. */
export const logFormats: readonly LogFormat[] = [
  vsftpd,
  proftpd,
  fileZilla,
  fileZillaServer,
  nodeFtp,
  winScp,
  lftp,
  wget,
  pythonFtplib,
  basicFtpOrCurl,
  transcript,
];

/** Beyond ASCII all characters are alike: any format may begin so. */
const otherCharacters = 128;

/** Finds the formats that can have written a line by the line's first character, and remembers them. */
export class FormatsByFirstCharacter {
  readonly #known: (readonly LogFormat[] | undefined)[] = [];

  of(line: string): readonly LogFormat[] {
    const code = line === "" ? otherCharacters : line.charCodeAt(0);
    if (code >= otherCharacters) return logFormats;
    return (this.#known[code] ??= logFormats.filter(({ begins }) => begins.test(line.charAt(0))));
  }
}
