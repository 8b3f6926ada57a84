import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatReply } from "../reply/format-reply.js";
import { parseReply } from "../reply/parse-reply.js";
import { decode } from "./decode.js";
import { decoders, type Payload } from "./decoders.js";

const peer = "203.0.113.7";

/** One reply for each kind and each way of writing it that servers are known for. */
const readable: readonly (readonly [wire: string, command: string, payload: Payload])[] = [
  ["227 Entering Passive Mode (203,0,113,7,4,51)", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  ["227 Entering passive mode. 203,0,113,7,4,51", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  ["227 Entering passive mode,203,0,113,7,4,51", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  ["227 Entering passive mode. 203,0,113,7,4,51.", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  [
    "227 Data transfer will passively listen to 203,0,113,7,4,51",
    "PASV",
    { kind: "pasv", host: peer, port: 1075, address: "peer" },
  ],
  ["227 =203,0,113,7,4,51", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  ["227 ok (203, 0, 113, 7, 4, 51)", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  ["227 ok (203,000,113,007,004,051)", "PASV", { kind: "pasv", host: peer, port: 1075, address: "peer" }],
  ["227 PASV OK (10,0,0,5,234,96)", "pasv", { kind: "pasv", host: "10.0.0.5", port: 60_000, address: "private" }],
  ["227 ok (-53,0,113,7,-22,96)", "PASV", { kind: "pasv", host: peer, port: 60_000, address: "peer" }],
  ["227 ok (0,0,0,0,4,51)", "PASV", { kind: "pasv", host: "0.0.0.0", port: 1075, address: "unusable" }],
  ["227 ok (127,0,0,1,4,51)", "PASV", { kind: "pasv", host: "127.0.0.1", port: 1075, address: "unusable" }],
  ["227 ok (198,51,100,1,4,51)", "PASV", { kind: "pasv", host: "198.51.100.1", port: 1075, address: "other" }],
  ["229 Entering Extended Passive Mode (|||6446|)", "EPSV", { kind: "epsv", port: 6446, address: "peer" }],
  ["229 Entering Extended Passive Mode (!!!6446!)", "EPSV", { kind: "epsv", port: 6446, address: "peer" }],
  ["229 Extended Passive mode OK (|||6446|)", "EPSV ALL", { kind: "epsv", port: 6446, address: "peer" }],
  ["229 without parentheses |||6446|", "EPSV", { kind: "epsv", port: 6446, address: "peer" }],
  ["229 with digits (66664466)", "EPSV", { kind: "epsv", port: 6446, address: "peer" }],
  ["229 named (|1|203.0.113.7|6446|)", "EPSV", { kind: "epsv", port: 6446, address: "peer", host: peer }],
  ["229 named (|1|10.1.2.3|6446|)", "EPSV", { kind: "epsv", port: 6446, address: "private", host: "10.1.2.3" }],
  [
    "229 named (|2|::ffff:203.0.113.7|6446|)",
    "EPSV",
    { kind: "epsv", port: 6446, address: "peer", host: "::ffff:203.0.113.7" },
  ],
  ["229 named (|2|2001:db8::1|6446|)", "EPSV", { kind: "epsv", port: 6446, address: "other", host: "2001:db8::1" }],
  [
    "228 Entering Long Passive Mode (4,4,203,0,113,7,2,4,51)",
    "LPSV",
    { kind: "lpsv", host: peer, port: 1075, address: "peer" },
  ],
  [
    "228 long (6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,4,51)",
    "LPSV",
    { kind: "lpsv", host: "2001:db8:0:0:0:0:0:1", port: 1075, address: "other" },
  ],
  ["225 Connected to (|1|203.0.113.7|5000|)", "ESTP", { kind: "estp", host: peer, port: 5000, address: "peer" }],
  ["213 1830", "SIZE", { kind: "size", bytes: 1830 }],
  ["213 0", "SIZE", { kind: "size", bytes: 0 }],
  ["213 9007199254740991", "SIZE", { kind: "size", bytes: 9_007_199_254_740_991 }],
  ["213 5555, some commentary", "SIZE", { kind: "size", bytes: 5555 }],
  ["213 rubbish v2: 5555", "SIZE", { kind: "size", bytes: 5555 }],
  ["213 1073741824", "AVBL", { kind: "avbl", bytes: 1_073_741_824 }],
  ["213 19980705132316", "MDTM", { kind: "mdtm", epochMs: Date.UTC(1998, 6, 5, 13, 23, 16) }],
  ["213 19980615100045.014", "MDTM", { kind: "mdtm", epochMs: Date.UTC(1998, 5, 15, 10, 0, 45, 14) }],
  ["213 19980615100045.0149", "MDTM", { kind: "mdtm", epochMs: Date.UTC(1998, 5, 15, 10, 0, 45, 14) }],
  ["213 19980615100045.5", "MDTM", { kind: "mdtm", epochMs: Date.UTC(1998, 5, 15, 10, 0, 45, 500) }],
  ["213 191000229100045", "MDTM", { kind: "mdtm", epochMs: Date.UTC(2000, 1, 29, 10, 0, 45) }],
  ["213 20161231235960", "MDTM", { kind: "mdtm", epochMs: Date.UTC(2017, 0, 1) }],
  ["213 19600101000000", "MDTM", { kind: "mdtm", epochMs: Date.UTC(1960, 0, 1) }],
  [
    "213 Modify=20020717210715; Fred.txt",
    "MFMT",
    {
      kind: "mfmt",
      facts: new Map([["modify", "20020717210715"]]),
      path: "Fred.txt",
      modifyEpochMs: Date.UTC(2002, 6, 17, 21, 7, 15),
    },
  ],
  [
    "213 UNIX.mode=0640;Create=x; a b",
    "MFF",
    {
      kind: "mfmt",
      facts: new Map([
        ["unix.mode", "0640"],
        ["create", "x"],
      ]),
      path: "a b",
    },
  ],
  [
    "250- Listing file1\r\n Type=file;Size=12;Modify=19990929003355.237; file 1\r\n250 End",
    "MLST",
    {
      kind: "mlst",
      facts: new Map([
        ["type", "file"],
        ["size", "12"],
        ["modify", "19990929003355.237"],
      ]),
      path: "file 1",
      sizeBytes: 12,
      modifyEpochMs: Date.UTC(1999, 8, 29, 0, 33, 55, 237),
    },
  ],
  [
    "250-\r\nType=dir; /a;b=c; d\r\n250 End",
    "MLST",
    { kind: "mlst", facts: new Map([["type", "dir"]]), path: "/a;b=c; d" },
  ],
  [
    "250-x\r\n Size=-1;__proto__=x; f\r\n250 End",
    "MLST",
    {
      kind: "mlst",
      facts: new Map([
        ["size", "-1"],
        ["__proto__", "x"],
      ]),
      path: "f",
    },
  ],
  ["250-x\r\n  /no facts\r\n250 End", "MLST", { kind: "mlst", facts: new Map(), path: "/no facts" }],
  [
    "250-x\r\n  Type=file; one space too many\r\n250 End",
    "MLST",
    { kind: "mlst", facts: new Map([["type", "file"]]), path: "one space too many" },
  ],
  [
    "213-Computing MD5 digest\r\n213 MD5 0-687104 b359479cfda703b7fd473c7e09f39049 file name",
    "HASH",
    {
      kind: "hash",
      digest: "b359479cfda703b7fd473c7e09f39049",
      algorithm: "MD5",
      range: { start: 0, end: 687_104 },
      path: "file name",
    },
  ],
  ["213 X-NEW 0123456789abcdef", "HASH", { kind: "hash", digest: "0123456789abcdef", algorithm: "X-NEW" }],
  [
    "251 path/file 5D41402ABC4B2A76B9719D911017C592",
    "MD5",
    { kind: "hash", digest: "5d41402abc4b2a76b9719d911017c592", algorithm: "MD5", path: "path/file" },
  ],
  [
    "250 Checksum: B359479CFDA703B7FD473C7E09F39049",
    "XMD5",
    { kind: "hash", digest: "b359479cfda703b7fd473c7e09f39049", algorithm: "MD5" },
  ],
  ["250 3610A686", "XCRC", { kind: "hash", digest: "3610a686", algorithm: "CRC32" }],
  ['257 "/usr/dm/foo""bar" directory created', "MKD", { kind: "path", path: '/usr/dm/foo"bar' }],
  ['257 "/" is current directory.', "PWD", { kind: "path", path: "/" }],
  ['257 "/a" is your "home"', "PWD", { kind: "path", path: "/a" }],
  ['257 "/a""" ok', "PWD", { kind: "path", path: '/a"' }],
  ['257 "/"', "XPWD", { kind: "path", path: "/" }],
  ['257 Current directory: "DISK:[DIR]".', "PWD", { kind: "path", path: "DISK:[DIR]" }],
  ['257-note\r\n257 "/b" is current', "PWD", { kind: "path", path: "/b" }],
  ["257 /home", "PWD", { kind: "path", path: "/home" }],
  ["257 PWD = SYS$LOGIN:[A]", "PWD", { kind: "path", path: "SYS$LOGIN:[A]" }],
  ['250 "/b" is current', "PWD", { kind: "path", path: "/b" }],
  ['200 "/b"', "PWD", { kind: "path", path: "/b" }],
  ['550 "/b": File exists', "MKD", { kind: "mkd-exists", path: "/b" }],
  [
    '521-"/usr/dm/pathname" directory already exists;\r\n521 taking no action.',
    "MKD",
    { kind: "mkd-exists", path: "/usr/dm/pathname" },
  ],
  [
    "211-Extensions supported:\r\n MLST size*;create;modify*;perm;media-type\r\n SIZE\r\nauth TLS\r\n211- AUTH SSL\r\n\r\n  UTF8 \r\n211 END",
    "FEAT",
    {
      kind: "feat",
      features: new Map([
        ["MLST", "size*;create;modify*;perm;media-type"],
        ["SIZE", ""],
        ["AUTH", "TLS;SSL"],
        ["UTF8", ""],
      ]),
    },
  ],
  ["211 no features", "FEAT", { kind: "feat", features: new Map() }],
  ["211-FTP server status:\r\n Connected\r\n211 End of status.", "STAT", { kind: "stat", entries: [" Connected"] }],
  ["213 -rw-r--r-- 1 a a 3 Jan 1 2020 f", "STAT", { kind: "stat", entries: ["-rw-r--r-- 1 a a 3 Jan 1 2020 f"] }],
  ["215 UNIX Type: L8", "SYST", { kind: "syst", system: "UNIX" }],
  ["215 Windows_NT", "SYST", { kind: "syst", system: "Windows_NT" }],
  ["215  OS/400 is the remote operating system.", "SYST", { kind: "syst", system: "OS/400", product: "ibm-os400-ftp" }],
  ["215 UNIX Type: Apache FtpServer", "SYST", { kind: "syst", system: "UNIX", product: "apache-ftpserver" }],
  ["110 MARK 1024 = 2048", "RETR", { kind: "restart-marker", userMarker: "1024", serverMarker: "2048" }],
  ["110 MARK 1024-2048", "STOR", { kind: "restart-marker", userMarker: "1024", serverMarker: "2048" }],
  ["150 FILE: data.1", "STOU", { kind: "stou-name", name: "data.1" }],
  ["226 Transfer complete (unique file name: a (1).txt).", "STOU", { kind: "stou-name", name: "a (1).txt" }],
  ["250 data.1: Transfer started.", "STOU", { kind: "stou-name", name: "data.1" }],
  ["150 Opening BINARY mode data connection for /etc/passwd (2241 bytes).", "RETR", { kind: "size-hint", bytes: 2241 }],
  [
    "150 Opening ASCII mode data connection for [file] (0.0.0.0,0) (545 bytes)",
    "RETR",
    { kind: "size-hint", bytes: 545 },
  ],
  ["150 Opening for 12 bytes (13 bytes)", "RETR", { kind: "size-hint", bytes: 13 }],
  ["125 Sending 77 bytes now", "RETR", { kind: "size-hint", bytes: 77 }],
  ["350 Restarting at 802816. Send STORE or RETRIEVE", "REST", { kind: "restart", echoedOffsetBytes: 802_816 }],
  ["350 Restarting at 3. End byte range at 8", "RANG", { kind: "restart" }],
  ["350 File 12 exists", "RNFR", { kind: "restart" }],
  ["120 Service ready in 015 minutes.", "CONNECT", { kind: "delay-minutes", minutes: 15 }],
  ["120 service ready in 3 minutes", "REIN", { kind: "delay-minutes", minutes: 3 }],
  ["234 AUTH TLS OK.", "AUTH TLS", { kind: "auth-accepted" }],
  ["334 ADAT=YIIB8QYJ", "AUTH", { kind: "auth-accepted", adatBase64: "YIIB8QYJ" }],
  ["200 ok", "AUTH", { kind: "auth-accepted" }],
  ["235 ADAT=YGgGCSqGSIb3", "ADAT", { kind: "adat", adatBase64: "YGgGCSqGSIb3" }],
  ["335 more", "ADAT", { kind: "adat" }],
  ["200 PBSZ=0", "PBSZ", { kind: "pbsz", bytes: 0 }],
  ["200 PBSZ=4294967295", "PBSZ", { kind: "pbsz", bytes: 4_294_967_295 }],
  ["232 User logged in", "USER", { kind: "logged-in-by-cert" }],
  ["230 TLS certificate ok, continue", "USER", { kind: "logged-in-by-cert" }],
  [
    '336 Username okay, need password. Challenge is "otp-md5 95 xy123"',
    "USER",
    { kind: "challenge", challenge: "otp-md5 95 xy123" },
  ],
  ["336-think\r\n336 twice", "USER", { kind: "challenge", challenge: "think twice" }],
  ["336 think", "USER", { kind: "challenge", challenge: "think" }],
  ["331 Response to otp-md5 95 xy123 required", "USER", { kind: "challenge", challenge: "otp-md5 95 xy123" }],
  ["331 [s/key 93 xy123] for ann", "USER", { kind: "challenge", challenge: "s/key 93 xy123" }],
  ["331 S/Key MD5 93 xy123.", "USER", { kind: "challenge", challenge: "S/Key MD5 93 xy123" }],
  ["331 opiekey 93 xy123", "USER", { kind: "challenge", challenge: "opiekey 93 xy123" }],
  ["332 Need account for login.", "PASS", { kind: "need-account", commandPending: true }],
  ["532 Need account", "STOR", { kind: "need-account", commandPending: false }],
  ["202 No storage allocation necessary.", "ALLO", { kind: "superfluous", refused: false }],
  ["202 Not supported", "SITE", { kind: "superfluous", refused: true }],
  ["202 ok", "PROT", { kind: "superfluous", refused: true }],
  ["522 Network protocol not supported, use (1,2)", "EPRT", { kind: "eprt-protocols", protocols: [1, 2] }],
  ["522 Network protocol not supported (use 2).", "EPSV", { kind: "eprt-protocols", protocols: [2] }],
  ["501 Unknown network protocol (use 1).", "EPSV", { kind: "eprt-protocols", protocols: [1] }],
  ["521 Supported address families are (4, 6)", "LPRT", { kind: "address-families", families: [4, 6] }],
  [
    "631-MTIzLUZpcnN0\r\n631-YQ==\r\n631 MTIzIFRoZQ==",
    "LIST",
    { kind: "protected", protection: "integrity", tokensBase64: ["MTIzLUZpcnN0", "YQ==", "MTIzIFRoZQ=="] },
  ],
  ["632 YQ==", "PWD", { kind: "protected", protection: "confidentiality-and-integrity", tokensBase64: ["YQ=="] }],
  ["633 YQ==", "PWD", { kind: "protected", protection: "confidentiality", tokensBase64: ["YQ=="] }],
  ["421 Timeout (900 seconds): closing control connection.", "IDLE", { kind: "limits-in-text", durationMs: 900_000 }],
  [
    "430 Too many login failure detected, your ip will be blacklisted for 5 minutes",
    "PASS",
    { kind: "limits-in-text", durationMs: 300_000 },
  ],
  ["530 locked for 2hours", "PASS", { kind: "limits-in-text", durationMs: 7_200_000 }],
  ["550 banned for 1 day", "RETR", { kind: "limits-in-text", durationMs: 86_400_000 }],
  ["220 Service ready", "CONNECT", { kind: "greeting" }],
  ["421 Too many users", "CONNECT", { kind: "greeting" }],
  ["500 OOPS: vsftpd: must be started as root", "CONNECT", { kind: "greeting", product: "vsftpd" }],
  ["500 OOPS: SSL: cannot load RSA certificate", "CONNECT", { kind: "greeting", product: "vsftpd" }],
  [
    "220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------\r\n220-You are user number 1 of 50 allowed.\r\n220-Local time is now 10:05. Server port: 21.\r\n220 You will be disconnected after 15 minutes of inactivity.",
    "CONNECT",
    { kind: "greeting", product: "pure-ftpd", users: { current: 1, limit: 50 }, idleTimeoutMs: 900_000 },
  ],
  [
    "123-First line\r\nSecond line\r\n  234 A line beginning with numbers\r\n123 The last line",
    "HELP",
    {
      kind: "multiline",
      opening: "First line",
      inner: ["Second line", "  234 A line beginning with numbers"],
      closing: "The last line",
    },
  ],
];

/** What must not become a number, an address or a path. */
const unreadable: readonly (readonly [wire: string, command: string])[] = [
  ["227 ok", "PASV"],
  ["227 ok (203,0,113,256,4,51)", "PASV"],
  ["227 ok (203,0,113,7,4)", "PASV"],
  ["227 ok (203,0,113,7,4,51,9)", "PASV"],
  ["227 ok (203,,0,113,7,4,51)", "PASV"],
  ["227 ok (203,0,113,7,0,0)", "PASV"],
  ["227 ok (203,0,113,7,-129,0)", "PASV"],
  ["227 ok (1203,0,113,7,4,51)", "PASV"],
  ["227 ok (203,0,113,7,4,5x1)", "PASV"],
  ["227 ok (0x10,0,113,7,4,51)", "PASV"],
  ["227 ok (203,0,113,7,4,51)", "EPSV"],
  ["229 ok", "EPSV"],
  ["229 ok (|||0|)", "EPSV"],
  ["229 ok (|||65536|)", "EPSV"],
  ["229 ok (||6446|)", "EPSV"],
  ["229 ok (|||644|6|)", "EPSV"],
  ["229 ok |||644|6", "EPSV"],
  ["229 ok (|1|example.org|6446|)", "EPSV"],
  ["229 ok (|1|2001:db8::1|6446|)", "EPSV"],
  ["228 ok (4,4,203,0,113,7,2,4)", "LPSV"],
  ["228 ok (4,4,203,0,113,256,2,4,51)", "LPSV"],
  ["228 ok (5,4,203,0,113,7,2,4,51)", "LPSV"],
  ["225 Connected to (|1|203.0.113|5000|)", "ESTP"],
  ["213 abc", "SIZE"],
  ["213 ", "SIZE"],
  ["213 -1", "SIZE"],
  ["213 12 345", "SIZE"],
  ["213 1,234", "SIZE"],
  ["213 1.5", "SIZE"],
  ["213 9007199254740992", "SIZE"],
  ["213 18446744073709551615", "SIZE"],
  ["213-1\r\n213 2", "SIZE"],
  ["213 1830", "MDTM"],
  ["213 1830", "HELP"],
  ["213 19980732132316", "MDTM"],
  ["213 19980229132316", "MDTM"],
  ["213 19981305132316", "MDTM"],
  ["213 19980705242316", "MDTM"],
  ["213 19980705136016", "MDTM"],
  ["213 19980705132361", "MDTM"],
  ["213 00010101000000", "MDTM"],
  ["213 UTIME OK", "MDTM"],
  ["213 UTIME OK", "MFMT"],
  ["250 no facts", "MLST"],
  ["250 12345", "XCRC"],
  ["250 0123abcd 4567abcd", "XCRC"],
  ["213 MD5 0123456789abcdef", "HASH"],
  ["213 MD5 9-3 b359479cfda703b7fd473c7e09f39049 file", "HASH"],
  ["213 MD5 0-9 b359479cfda703b7fd473c7e09f39049 a\u001b[2J", "HASH"],
  ["251 a\u001b[2J b359479cfda703b7fd473c7e09f39049", "MD5"],
  ["257 no quotes here", "PWD"],
  ['257 "/a"b" is current', "PWD"],
  ['257 "/open', "PWD"],
  ['257 ""', "PWD"],
  ['257 "/a\u0000b" ok', "PWD"],
  ['257 "/a\rb" ok', "PWD"],
  ['257 ""a""', "PWD"],
  ["521 taking no action.", "MKD"],
  ["250 CWD command successful.", "PWD"],
  ['250 "/docs" is current', "CWD"],
  ["550 docs: File exists", "MKD"],
  ['550 "/docs": Permission denied', "MKD"],
  ['550 "/exists": Permission denied', "MKD"],
  ["215 ", "SYST"],
  ["110 MARK", "RETR"],
  ["110 MARK 1\u001b = 2", "RETR"],
  ["150 Ok to send data.", "STOU"],
  ["226 Transfer complete, unique file name: data.1", "STOU"],
  ["226 Transfer complete (unique file name: )", "STOU"],
  ['331 Challenge is "otp', "USER"],
  ['336 Challenge is "a\u001b[2J"', "USER"],
  ["150 FILE: a\u001bb", "STOU"],
  ["150 Opening for x (12 kbytes)", "RETR"],
  ["150 1 bytes or 2 bytes", "RETR"],
  ["150 1,234 bytes", "RETR"],
  ["150 0 bytes", "LIST"],
  ["200 ok", "PBSZ"],
  ["200 PBSZ=4294967296", "PBSZ"],
  ["230 welcome", "USER"],
  ["331 Password please", "USER"],
  ["522 no list", "EPRT"],
  ["501 Unknown network protocol (3)", "EPRT"],
  ["522 TLS needed (1)", "RETR"],
  ["521 families (x)", "LPSV"],
  ["631 not base64!", "LIST"],
  ["631 abc", "LIST"],
  ["530 two minutes", "PASS"],
  ["450 after 3 tries in 10 minutes wait 5 minutes", "PASS"],
  ["550 took 1.5 seconds", "RETR"],
];

describe("decode", () => {
  it.each(readable)("%s (%s)", (wire, command, payload) => {
    expect(decode(parseReply(wire), command, { peer })).toEqual(payload);
  });

  it.each(unreadable)("reads nothing from %j (%s)", (wire, command) => {
    const payload = decode(parseReply(wire), command, { peer });
    expect(payload?.kind === "multiline" ? undefined : payload).toBeUndefined();
  });

  it("has a reading of every kind in the list, and no kind twice", () => {
    const kinds = decoders.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(new Set(readable.map(([, , { kind }]) => kind))).toEqual(new Set(kinds));
  });

  it("says nothing about the peer when it does not know it", () => {
    expect(decode(parseReply("227 ok (203,0,113,7,4,51)"), "PASV")).toMatchObject({ address: "other" });
    expect(decode(parseReply("227 ok (10,1,1,1,4,51)"), "PASV")).toMatchObject({ address: "private" });
    expect(decode(parseReply("227 ok (127,0,0,1,4,51)"), "PASV")).toMatchObject({ address: "unusable" });
  });

  it("reads any size, port and path back", () => {
    const read = (code: number, text: string, command: string) => decode(parseReply(formatReply(code, text)), command);
    fc.assert(
      fc.property(fc.maxSafeNat(), (bytes) => {
        expect(read(213, String(bytes), "SIZE")).toEqual({ kind: "size", bytes });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), fc.integer({ min: 33, max: 126 }), (port, delimiter) => {
        const d = String.fromCharCode(delimiter);
        expect(read(229, `Entering Extended Passive Mode (${d}${d}${d}${port}${d})`, "EPSV")).toMatchObject({ port });
      }),
    );
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 65_535 }), (host, port) => {
        const numbers = [...host.split("."), port >> 8, port & 255].join(",");
        expect(read(227, `Entering Passive Mode (${numbers}).`, "PASV")).toMatchObject({ host, port });
      }),
    );
    const pathText = fc.string({ unit: "binary", minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(pathText, fc.constantFrom("", " is current directory.", ' is "home"'), (path, comment) => {
        expect(read(257, `"${path.replaceAll('"', '""')}"${comment}`, "PWD")).toEqual({ kind: "path", path });
      }),
    );
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
        const text = date.toISOString().replace(/[-T:Z]/g, "");
        expect(read(213, text, "MDTM")).toEqual({ kind: "mdtm", epochMs: date.getTime() });
      }),
    );
  });

  it("never throws, and never reads a port or a size out of range", () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 5 }),
        fc.constantFrom(
          '"',
          "(",
          ")",
          ",",
          "|",
          "|||",
          " ",
          "1",
          "65536",
          "-1",
          "bytes",
          "minutes",
          "a=b;",
          "FILE: ",
          "ADAT=",
        ),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...decoders.flatMap(({ codes }) => (codes === "any" ? [] : codes))),
        fc.constantFrom(...decoders.flatMap(({ commands }) => (commands === "any" ? [] : commands))),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (code, command, parts) => {
          const lines = parts.map((part) => part.join("").replace(/[\r\n\0]/g, ""));
          const payload = decode({ code, lines, text: lines.join("\n") }, command);
          if (payload && "port" in payload) expect(payload.port > 0 && payload.port < 65_536).toBe(true);
          if (payload && "bytes" in payload) expect(Number.isSafeInteger(payload.bytes)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
