import { actives, passives } from "./command-groups.js";
import type { Circumstances } from "./circumstances.js";
import type { Verdict } from "./verdict.js";

/** A verdict and the end of its id. */
export type Finding = readonly [id: string, verdict: Verdict];

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
  /^(?:ENOSPC|EDQUOT|EROFS|EISDIR|ENOTDIR|ENOENT|EEXIST|ENOTEMPTY|EMFILE|ENFILE|EIO|EBUSY|ENAMETOOLONG|EFBIG|ENOMEM|ELOOP|EXDEV|ERR_INVALID_ARG|EINVAL|EBADF)/;

/** The data connection did not come about, or broke. */
function onDataConnection(error: string, told: Circumstances): Finding | undefined {
  const opening = told.phase !== "transfer-end";
  if (opening && (unreachable.test(error) || timedOut.test(error) || noPermission.test(error)))
    return [
      "data-connection",
      {
        cause: "data-connection-failed",
        ...(told.dataConnectionWorked === true ? {} : { retry: "after-fix" as const }),
      },
    ];
  if (tls.test(error))
    return ["data-tls", { cause: "tls-failure", remedies: ["resume-tls-session", "check-tls-settings", "fix-tls"] }];
  if (timedOut.test(error) || lost.test(error) || unreachable.test(error))
    return ["data-lost", { cause: "transfer-aborted" }];
  return undefined;
}

/** Why no reply came, by the name of the error; see `Failure.error`. */
export function decideWithoutReply(error: string, told: Circumstances): Finding {
  if (certificate.test(error)) return ["certificate", { cause: "certificate-invalid" }];
  if (error === "protocol" && told.phase === "greeting" && otherProtocol.test(told.words))
    return [
      "other-protocol",
      { cause: "protocol-error", retry: "after-fix", scope: "host", remedies: ["check-address"] },
    ];
  if (error === "protocol" || error.startsWith("HPE_")) return ["protocol", { cause: "protocol-error" }];
  if (told.channel === "data") {
    const finding = onDataConnection(error, told);
    if (finding !== undefined) return finding;
  }
  if (told.command === "QUIT" && (lost.test(error) || timedOut.test(error))) return ["quit", { cause: "success" }];
  if (nameNotFound.test(error)) return ["name-not-found", { cause: "name-not-found" }];
  if (nameNotNow.test(error)) return ["name-server", { cause: "name-not-found", retry: "new-session", wait: "short" }];
  if (unreachable.test(error)) return ["unreachable", { cause: "unreachable" }];
  if (timedOut.test(error)) return ["timeout", { cause: "timeout" }];
  if (lost.test(error))
    return ["lost", { cause: "connection-lost", ...(told.phase === "idle" ? { wait: "none" as const } : {}) }];
  if (tls.test(error)) return ["tls", { cause: "tls-failure" }];
  if (
    noPermission.test(error) &&
    (told.phase === "greeting" || actives.includes(told.command ?? "") || passives.includes(told.command ?? ""))
  )
    return ["blocked", { cause: "unreachable", retry: "after-fix", remedies: ["open-firewall"] }];
  if (onThisMachine.test(error) || noPermission.test(error)) return ["local", { cause: "local-error" }];
  return ["unknown", { cause: "connection-lost" }];
}
