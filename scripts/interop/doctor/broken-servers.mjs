import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { servers } from "../servers.mjs";
import { appended, asItIs, beforeServing, replaced, withArguments, withOption } from "../variants.mjs";
import { fullDirectory, readOnlyDirectory } from "./served-directories.mjs";

/** An address for documentation (RFC 5737): no host has it. */
export const wrongAddress = "203.0.113.9";

/** What the servers need beside their own packages. */
export const neededPrograms = [
  { program: "/usr/lib/python3/dist-packages/OpenSSL/__init__.py", package: "python3-openssl" },
];

const nobody = 65_534;
const serveNpm = fileURLToPath(new URL("../transcripts/serve-npm.mjs", import.meta.url));
const debian = (name) => servers.find((server) => server.name === name);

/** A change to the settings, with what `place` holds. */
const withPlace = (change) => (prepared, place) => change(place)(prepared);

const vsftpdTls = debian("vsftpd-tls").prepare;

const proftpdTls = (more) =>
  withPlace(({ unpacked, certificate }) => (prepared) => ({
    ...prepared,
    text: `ModulePath ${join(unpacked, "usr/lib/proftpd")}
LoadModule mod_tls.c
${prepared.text}TLSEngine on
TLSRSACertificateFile ${certificate}
TLSRSACertificateKeyFile ${certificate}
${more}`,
  }));

const pureFtpdTls = (mode) => withPlace(({ certificate }) => withArguments("-Y", mode, "-2", certificate));

const pyftpdlibTls = (more) =>
  withPlace(({ certificate }) => (prepared) => {
    const imported = replaced("import FTPHandler", "import TLS_FTPHandler as FTPHandler")(prepared);
    return beforeServing(`FTPHandler.certfile = ${JSON.stringify(certificate)}\n${more}`)(imported);
  });

const refusesEverybody = `from pyftpdlib.authorizers import AuthenticationFailed
class Disabled(DummyAuthorizer):
    def validate_authentication(self, username, password, handler):
        raise AuthenticationFailed("This account is disabled.")
FTPHandler.authorizer = Disabled()`;

const ftpSrv = {
  name: "ftp-srv",
  login: "someone:some-password@",
  prepare: ({ root, port }) => ({ settings: { corrected: true, port, root, settings: {} } }),
};

/** ftp-srv has its settings in an argument. */
const withSettings = (settingsFor, refusal) => (prepared, place) => {
  const { settings } = prepared;
  return { ...prepared, settings: { ...settings, refusal, settings: settingsFor(place) } };
};
const asArgument = ({ settings }) => ({ argv: [process.execPath, serveNpm, JSON.stringify(settings)] });
const pem = ({ certificate }) => ({ key: readFileSync(certificate, "utf8"), cert: readFileSync(certificate, "utf8") });

const inetutils = debian("inetutils-ftpd");

/**
 * Which server is broken in which way. Of each configuration: `change` alters what the server's `prepare` returns,
 * `tls` says that it needs a certificate, `directory` is done to what it serves; "proxy" means that this server can't be
 * broken so, and a fault proxy stands in front of it.
 */
export const brokenServers = [
  {
    ...debian("vsftpd"),
    broken: {
      "no TLS": { change: asItIs },
      "TLS required": { change: (_, place) => vsftpdTls(place), tls: true },
      "TLS session reuse required": { change: (_, place) => vsftpdTls(place), tls: true },
      "passive ports blocked": "proxy",
      "wrong passive address": { change: appended(`pasv_address=${wrongAddress}\n`) },
      "login disabled": "proxy",
      "limit of one session": { change: appended("max_per_ip=1\n") },
      "read-only": { change: appended("write_enable=NO\n") },
      "full disk": { change: asItIs, directory: fullDirectory },
      "no MLSD": { change: asItIs },
    },
  },
  {
    ...debian("proftpd"),
    unpack: [...debian("proftpd").unpack, "proftpd-mod-crypto"],
    broken: {
      "no TLS": { change: asItIs },
      "TLS required": { change: proftpdTls("TLSRequired on\n"), tls: true },
      "TLS session reuse required": { change: proftpdTls(""), tls: true },
      "passive ports blocked": "proxy",
      "wrong passive address": { change: appended(`MasqueradeAddress ${wrongAddress}\n`) },
      "login disabled": "proxy",
      "limit of one session": { change: replaced("MaxClientsPerHost 4", "MaxClientsPerHost 1") },
      "read-only": { change: appended("<Limit WRITE>\nDenyAll\n</Limit>\n") },
      "full disk": { change: asItIs, directory: fullDirectory },
      "no MLSD": "proxy",
    },
  },
  {
    ...debian("pure-ftpd"),
    broken: {
      "no TLS": { change: asItIs },
      "TLS required": { change: pureFtpdTls("2"), tls: true },
      "TLS session reuse required": "proxy",
      "passive ports blocked": "proxy",
      "wrong passive address": { change: withArguments("-P", wrongAddress) },
      "login disabled": { change: withOption("-u", String(nobody + 1)) },
      "limit of one session": { change: withOption("-C", "1") },
      "read-only": { change: asItIs, directory: readOnlyDirectory },
      "full disk": { change: asItIs, directory: fullDirectory },
      "no MLSD": "proxy",
    },
  },
  {
    ...debian("pyftpdlib"),
    broken: {
      "no TLS": { change: asItIs },
      "TLS required": { change: pyftpdlibTls("FTPHandler.tls_control_required = True"), tls: true },
      "TLS session reuse required": "proxy",
      "passive ports blocked": "proxy",
      "wrong passive address": { change: beforeServing(`FTPHandler.masquerade_address = "${wrongAddress}"`) },
      "login disabled": { change: beforeServing(refusesEverybody) },
      "limit of one session": { change: beforeServing("FTPServer.max_cons_per_ip = 1") },
      "read-only": { change: replaced('perm="elradfmwMT"', 'perm="elr"') },
      "full disk": { change: asItIs, directory: fullDirectory },
      "no MLSD": { change: beforeServing('del FTPHandler.proto_cmds["MLSD"]') },
    },
  },
  {
    ...inetutils,
    broken: {
      "no TLS": { change: asItIs },
      "TLS required": "proxy",
      "TLS session reuse required": "proxy",
      "passive ports blocked": "proxy",
      "wrong passive address": "proxy",
      "login disabled": { change: (_, place) => inetutils.prepare(place, "/usr/sbin/nologin", "--non-rfc2577") },
      "limit of one session": "proxy",
      "read-only": { change: asItIs, directory: readOnlyDirectory },
      "full disk": { change: asItIs, directory: fullDirectory },
      "no MLSD": { change: asItIs },
    },
  },
  {
    ...ftpSrv,
    finish: asArgument,
    broken: {
      "no TLS": { change: asItIs },
      "TLS required": { change: withSettings((place) => ({ tls: pem(place), tlsRequired: true })), tls: true },
      "TLS session reuse required": "proxy",
      "passive ports blocked": "proxy",
      "wrong passive address": "proxy",
      "login disabled": { change: withSettings(() => ({}), "This account is disabled.") },
      "limit of one session": { change: withSettings(() => ({ maxSessions: 1 })) },
      "read-only": { change: withSettings(() => ({ readOnly: true })) },
      "full disk": { change: asItIs, directory: fullDirectory },
      "no MLSD": { change: withSettings(() => ({ blacklist: ["MLSD"] })) },
    },
  },
];
