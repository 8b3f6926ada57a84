import type { CodeOf } from "../codes.js";
import type { Transcript } from "./transcript.js";

/** Conversations with wrapped replies: 6yz. What is inside is shown as `***`. */
export const protectedTranscripts = {
  631: ["> MIC ***", "< 631 ***"],
  632: ["> ENC ***", "< 632 ***"],
  633: ["> CONF ***", "< 633 ***"],
} as const satisfies { readonly [C in CodeOf<6>]: Transcript };

/** What a client program shows with numbers that no server sends. */
export const notReplyTranscripts: { readonly [code: number]: Transcript } = {
  900: ["* Connected.", "< 220 Ready.", "* ftp: error 900"],
  901: ["> LIST", "* ftp: disconnected (901)"],
  902: ["> RETR firmware.bin", "* ftp: connection aborted (902)"],
  903: ["> RETR firmware.bin", "* ftp: poll error (903)"],
  904: ["> RETR firmware.bin", "* ftp: unexpected poll event (904)"],
  905: ["* ftp: network down (905)"],
  909: ["* ftp: unexpected error (909)"],
  910: ["> RETR firmware.bin", "< 150 Opening data connection.", "* ftp: data transfer timeout (910)"],
  10054: ["> STOR report.csv", "< 150 Ok to send data.", "* Socket error 10054: the connection was reset."],
  10060: ["* Connecting to 192.0.2.10, port 21.", "* Socket error 10060: the connection timed out."],
  10061: ["* Connecting to 192.0.2.10, port 21.", "* Socket error 10061: the connection was refused."],
  10065: ["> PASV", "< 227 Entering Passive Mode (10,0,0,7,195,192).", "* Socket error 10065: no route to 10.0.0.7."],
  10066: ["> RMD old", "< 550 Directory not empty.", "* Listed as 10066 in tables of Windows errors."],
  10068: ["* Connected.", "< 421 Too many users.", "* Listed as 10068 in tables of Windows errors."],
};
