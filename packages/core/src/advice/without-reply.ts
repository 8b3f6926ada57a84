import { actives, passives } from "./command-groups.js";
import type { Circumstances } from "./circumstances.js";
import type { Verdict } from "./verdict.js";

const certificate =
  /^(?:CERT_|CRL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERROR_IN_CERT)/;
const nameNotFound = /^(?:ENOTFOUND|EAI_NONAME|EAI_NODATA|EAI_FAIL|ENODATA|ENONAME)$/;
const nameNotNow = /^(?:EAI_AGAIN|ESERVFAIL|EREFUSED|ETIMEOUT)$/;
const unreachable = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/;
const noPermission = /^(?:EACCES|EPERM)$/;
const timedOut = /^(?:timeout|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT|ERR_TLS_HANDSHAKE_TIMEOUT)$/;
const lost =
  /^(?:closed|ECONNRESET|EPIPE|ECONNABORTED|ENOTCONN|ESHUTDOWN|ENETRESET|ERR_STREAM_PREMATURE_CLOSE|ERR_STREAM_DESTROYED|ERR_SOCKET_CLOSED)$/;
const tls = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|ERR_OSSL_|UNSUPPORTED_PROTOCOL)/;
/** The first words of a server that is no FTP server, as `serverWords` gives them. */
const otherProtocol = /^(?:ssh-\d|http\/\d|<!doctype|<html|\+ok |\* ok |rfb \d)/;
const onThisMachine =
  /^(?:EACCES|EPERM|ENOSPC|EDQUOT|EROFS|EISDIR|ENOTDIR|ENOENT|EEXIST|ENOTEMPTY|EMFILE|ENFILE|EIO|EBUSY|ENAMETOOLONG|EFBIG|ENOMEM|ELOOP|EXDEV|ERR_INVALID_ARG|EINVAL|EBADF)/;

/** The data connection did not come about, or broke. */
function onDataConnection(error: string, told: Circumstances): Verdict | undefined {
  const broke = timedOut.test(error) || unreachable.test(error);
  if (told.phase !== "transfer-end" && (broke || noPermission.test(error))) {
    const verdict: Verdict = { cause: "data-connection-failed" };
    return told.dataConnectionWorked === true ? verdict : { ...verdict, retry: "after-fix" };
  }
  if (tls.test(error))
    return { cause: "tls-failure", remedies: ["resume-tls-session", "check-tls-settings", "fix-tls"] };
  return broke || lost.test(error) ? { cause: "transfer-aborted" } : undefined;
}

/** Why no reply came, by the name of the error; see `Failure.error`. */
export function decideWithoutReply(error: string, told: Circumstances): Verdict {
  if (certificate.test(error)) return { cause: "certificate-invalid" };
  if (error === "protocol" && told.phase === "greeting" && otherProtocol.test(told.words))
    return { cause: "protocol-error", retry: "after-fix", scope: "host", remedies: ["check-address"] };
  if (error === "protocol" || error.startsWith("HPE_")) return { cause: "protocol-error" };
  const finding = told.channel === "data" ? onDataConnection(error, told) : undefined;
  if (finding !== undefined) return finding;
  const { command = "" } = told;
  if (command === "QUIT" && (lost.test(error) || timedOut.test(error))) return { cause: "success" };
  if (nameNotFound.test(error)) return { cause: "name-not-found" };
  if (nameNotNow.test(error)) return { cause: "name-not-found", retry: "new-session", wait: "short" };
  if (unreachable.test(error)) return { cause: "unreachable" };
  if (timedOut.test(error)) return { cause: "timeout" };
  if (lost.test(error))
    return told.phase === "idle" ? { cause: "connection-lost", wait: "none" } : { cause: "connection-lost" };
  if (tls.test(error)) return { cause: "tls-failure" };
  if (
    noPermission.test(error) &&
    (told.phase === "greeting" || actives.includes(command) || passives.includes(command))
  )
    return { cause: "unreachable", retry: "after-fix", remedies: ["open-firewall"] };
  return { cause: onThisMachine.test(error) ? "local-error" : "connection-lost" };
}
