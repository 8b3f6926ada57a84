// What is said to every server, and what is right when it refuses: a decision known because the step brings it about.

const never = (cause) => ({ retry: "never", cause });
const afterFix = (cause) => ({ retry: "after-fix", cause });
const newSession = (cause) => ({ retry: "new-session", cause });
const sameSession = (cause) => ({ retry: "same-session", cause });

/**
 * A command without a data connection. `by` has what is right of servers that refuse it for another reason; a step may also
 * say what is right when the server takes its leave behind its answer (`closing`).
 */
const ask = (command, negative, by) => ({ command, negative, by });
/** The second half of renaming: it is not said when RNFR was refused. */
const renameTo = (path, negative, by) => ({ ...ask(`RNTO ${path}`, negative, by), after: 350 });
/** A transfer on a data connection that PASV or EPSV asked for one step before. `data` is what the client does with it. */
const transfer = (command, data, negative, by) => ({ command, data, negative, by });
/** These do not know MLST and MLSD, whatever their argument; LIST does instead. */
const noMachineListings = {
  vsftpd: afterFix("unsupported-command"),
  "ftp-srv": afterFix("unsupported-command"),
  "inetutils-ftpd": afterFix("unsupported-command"),
};
/** These refuse AUTH TLS with words that ask for another mechanism, and what belongs to it with words that ask for AUTH. */
const otherMechanism = { "pure-ftpd": afterFix("unsupported-parameter") };
const protectionFirst = { "pure-ftpd": afterFix("bad-sequence"), "ftp-codes-ftp-srv": afterFix("bad-sequence") };
/** These take DELE of a directory for RMD. */
const deletesDirectories = { "ftp-srv": never("not-empty"), "inetutils-ftpd": never("not-empty") };
const passive = ask("PASV");
const extendedPassive = ask("EPSV");
const logIn = [ask("USER {user}"), ask("PASS {password}")];
const quit = ask("QUIT");

/** Where only the control connection is used, in the served tree. */
const control = [
  ask("SYST"),
  ask("FEAT"),
  ask("HELP"),
  ask("HELP RETR"),
  ask("STAT"),
  ask("NOOP"),
  ask("FROB", never("unsupported-command")),
  // vsftpd has SITE and keeps it from anonymous users.
  ask("SITE FROB", never("unsupported-command"), { vsftpd: never("permission-denied") }),
  ask("AUTH TLS", never("unsupported-command"), otherMechanism),
  ask("PBSZ 0", never("unsupported-command"), protectionFirst),
  ask("PROT P", never("unsupported-command"), protectionFirst),
  ask("OPTS UTF8 ON", never("unsupported-parameter")),
  ask("TYPE A"),
  ask("SIZE readme.txt", afterFix("bad-sequence")),
  ask("REST 5", afterFix("rest-invalid")),
  ask("TYPE I"),
  ask("TYPE X", afterFix("unsupported-parameter")),
  ask("MODE B", afterFix("unsupported-parameter")),
  ask("STRU P", never("unsupported-parameter")),
  ask("PWD"),
  ask("CWD docs"),
  ask("PWD"),
  ask("CDUP"),
  ask("CWD missing", never("not-found")),
  ask("CWD readme.txt", never("not-directory")),
  ask('MKD with "quotes" in it'),
  ask("MKD docs", never("exists")),
  ask("MKD nowhere/new", afterFix("not-found")),
  ask("RMD empty"),
  ask("RMD docs", never("not-empty")),
  ask("RMD missing", never("not-found")),
  ask("RMD plain.txt", never("not-directory")),
  ask("DELE old.txt"),
  ask("DELE missing.txt", never("not-found")),
  ask("DELE docs", never("is-directory"), deletesDirectories),
  ask("RNTO new.txt", afterFix("bad-sequence")),
  ask("RNFR missing.txt", never("not-found")),
  ask("RNFR rename.txt"),
  renameTo("renamed.txt"),
  ask("RNFR renamed.txt"),
  renameTo("missing/renamed.txt", afterFix("not-found")),
  ask("RNFR renamed.txt"),
  // ProFTPD does not let a file replace anything.
  renameTo("docs", never("is-directory"), { proftpd: never("permission-denied") }),
  ask("SIZE readme.txt"),
  ask("SIZE missing.txt", never("not-found")),
  ask("SIZE docs", never("is-directory")),
  ask("MDTM readme.txt"),
  ask("MDTM missing.txt", never("not-found")),
  ask("MDTM docs", never("is-directory")),
  ask("MLST readme.txt", afterFix("unsupported-command")),
  ask("MLST missing.txt", never("not-found"), noMachineListings),
  ask("STAT docs"),
  ask("STAT missing.txt", never("not-found")),
  ask("REST 4"),
  ask("REST abc", afterFix("rest-invalid")),
  ask("REST 0"),
  ask("ABOR"),
  ask("USER {user}", newSession("bad-sequence")),
  quit,
];

/** Data connections of all kinds. A refused transfer leaves its data connection, so each asks for its own. */
const data = [
  ask("TYPE I"),
  passive,
  transfer("LIST", "read"),
  extendedPassive,
  transfer("LIST empty", "read"),
  passive,
  transfer("LIST missing", "read", never("not-found")),
  passive,
  transfer("NLST", "read"),
  passive,
  transfer("NLST empty", "read", never("empty-listing")),
  passive,
  transfer("NLST missing", "read", never("not-found")),
  passive,
  transfer("MLSD docs", "read", afterFix("unsupported-command")),
  passive,
  transfer("MLSD readme.txt", "read", never("not-directory"), noMachineListings),
  passive,
  transfer("MLSD missing", "read", never("not-found"), noMachineListings),
  passive,
  transfer("RETR readme.txt", "read"),
  passive,
  transfer("RETR missing.txt", "read", never("not-found")),
  passive,
  transfer("RETR docs", "read", never("is-directory")),
  passive,
  ask("REST 4"),
  transfer("RETR readme.txt", "read"),
  passive,
  ask("REST 4000"),
  transfer("RETR readme.txt", "read", afterFix("rest-invalid")),
  ask("REST 0"),
  passive,
  transfer("STOR upload.txt", "write"),
  passive,
  transfer("APPE upload.txt", "write"),
  passive,
  transfer("STOR missing/upload.txt", "write", afterFix("not-found")),
  passive,
  transfer("STOR docs", "write", never("is-directory")),
  passive,
  transfer("STOR broken.txt", "reset", sameSession("transfer-aborted")),
  passive,
  transfer("RETR large.bin", "break", sameSession("transfer-aborted")),
  passive,
  transfer("RETR large.bin", "abort", never("transfer-aborted")),
  ask("NOOP"),
  quit,
];

/** What servers say of addresses and ports. */
const addresses = [
  // 127.0.0.2 is another host to a server, and no other machine.
  ask("PORT 127,0,0,2,195,80", afterFix("active-refused")),
  ask("EPRT |3|127.0.0.1|50000|", afterFix("unsupported-parameter")),
  ask("EPSV 3", afterFix("unsupported-parameter")),
  { ...ask("PORT 127,0,0,1,{closedPort}", afterFix("data-connection-failed")), dataMode: "active" },
  { ...transfer("LIST", "none", afterFix("data-connection-failed")), dataMode: "active" },
  ask("EPSV ALL", afterFix("pasv-unsupported")),
  ask("PASV", afterFix("pasv-unsupported")),
  ask("PORT 127,0,0,1,195,80", afterFix("active-refused")),
  quit,
];

const locked = [
  ask("TYPE I"),
  ask("DELE locked/file.txt", never("permission-denied")),
  ask("MKD locked/new", never("permission-denied")),
  ask("RMD locked/inner", never("permission-denied")),
  ask("RNFR locked/file.txt", never("permission-denied")),
  renameTo("locked/other.txt", never("permission-denied")),
  passive,
  transfer("STOR locked/upload.txt", "write", never("permission-denied")),
  passive,
  transfer("APPE locked/file.txt", "write", never("permission-denied")),
  passive,
  transfer("RETR locked/secret.txt", "read", never("permission-denied")),
  quit,
];

/**
 * The sessions with each server. `variant` is how the server is set up, `only` the servers that it can be done with,
 * `others` how many sessions are logged in before this one, `endsEarly` that the server may close before the last step.
 */
export const sessions = [
  {
    name: "before login",
    variant: "usual",
    steps: [
      ask("PWD", afterFix("not-logged-in")),
      ask("PASV", afterFix("not-logged-in")),
      ask("RETR readme.txt", afterFix("not-logged-in")),
      ask("AUTH TLS", never("unsupported-command"), otherMechanism),
      // These look at no command before the login.
      ask("FROB", never("unsupported-command"), {
        vsftpd: afterFix("not-logged-in"),
        "pure-ftpd": afterFix("not-logged-in"),
      }),
      ask("PASS {password}", afterFix("bad-sequence")),
      quit,
    ],
  },
  {
    name: "wrong password",
    variant: "usual",
    steps: [1, 2, 3].flatMap(() => [
      // ftp-srv takes one name a session.
      ask("USER nobody-here", afterFix("bad-credentials"), { "ftp-srv": newSession("bad-sequence") }),
      // vsftpd for anonymous users has refused the name already.
      {
        ...ask("PASS {wrong}", afterFix("bad-credentials"), { vsftpd: afterFix("bad-sequence") }),
        closing: afterFix("login-rate-limit"),
      },
    ]),
  },
  {
    name: "wrong password of a local user",
    variant: "local",
    steps: [ask("USER nobody-here"), ask("PASS {wrong}", afterFix("bad-credentials")), quit],
  },
  { name: "control connection", variant: "usual", steps: [...logIn, ...control] },
  { name: "data connections", variant: "usual", steps: [...logIn, ...data] },
  // Alone, because a server that waits for the data connection has no ear for anything else.
  {
    name: "no data connection",
    variant: "usual",
    steps: [
      ...logIn,
      // These two try the client's port 20, the default of RFC 959.
      transfer("LIST", "none", afterFix("bad-sequence"), {
        proftpd: afterFix("data-connection-failed"),
        "inetutils-ftpd": afterFix("data-connection-failed"),
      }),
    ],
  },
  { name: "addresses", variant: "usual", steps: [...logIn, ...addresses] },
  { name: "long addresses", variant: "usual", only: ["inetutils-ftpd"], steps: [...logIn, ask("LPSV"), quit] },
  // The files belong to another user; servers that serve as root would not mind.
  {
    name: "locked files",
    variant: "usual",
    only: ["proftpd", "pure-ftpd", "inetutils-ftpd"],
    steps: [...logIn, ...locked],
  },
  {
    name: "read only",
    variant: "readOnly",
    steps: [...logIn, ...locked.filter(({ command }) => !command.startsWith("RETR"))],
  },
  {
    name: "one session too many",
    variant: "full",
    others: 1,
    greeting: newSession("connection-limit"),
    endsEarly: true,
    steps: [ask("USER {user}", newSession("connection-limit")), ask("PASS {password}", newSession("connection-limit"))],
  },
  { name: "idle", variant: "idle", steps: [...logIn, { command: "IDLE", negative: newSession("idle-timeout") }] },
];
