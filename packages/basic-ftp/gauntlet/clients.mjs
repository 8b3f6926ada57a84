import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const lftp = (port, mirror) => [
  "lftp",
  "-e",
  "set net:max-retries 5; set net:reconnect-interval-base 1; set net:reconnect-interval-multiplier 1.5; " +
    "set net:reconnect-interval-max 10; set net:timeout 5; set ftp:ssl-allow no; set cmd:interactive no; " +
    `set xfer:clobber yes; ${mirror}; exit`,
  ...["-u", "u,p", "-p", String(port), "127.0.0.1"],
];

const rclone = (port, from, to) => {
  const password = spawnSync("rclone", ["obscure", "p"], { encoding: "utf8" }).stdout.trim();
  const remote = `:ftp,host=127.0.0.1,port=${port},user=u,pass=${password},explicit_tls=false:/`;
  return [
    ...["rclone", "copy", from ?? remote, to ?? remote, "--config", "/dev/null", "--timeout", "5s"],
    ...["--contimeout", "5s", "--retries", "3", "--low-level-retries", "10", "--retries-sleep", "1s", "-q"],
  ];
};

const ours = (direction) => (port, directory) => [
  process.execPath,
  fileURLToPath(new URL("copy-tree.mjs", import.meta.url)),
  direction,
  String(port),
  directory,
];

/** The command that copies the whole tree, by client and direction; wget knows no upload. */
export const clients = {
  ours: { down: ours("down"), up: ours("up") },
  lftp: {
    down: (port, directory) => lftp(port, `mirror -P4 / ${directory}`),
    up: (port, directory) => lftp(port, `mirror -R -P4 ${directory} /`),
  },
  rclone: {
    down: (port, directory) => rclone(port, undefined, directory),
    up: (port, directory) => rclone(port, directory, undefined),
  },
  wget: {
    down: (port, directory) => [
      ...["wget", "-q", "-r", "-l", "inf", "-nH", "--tries=5", "--waitretry=1", "--timeout=5", "--retry-connrefused"],
      ...["-P", directory, `ftp://u:p@127.0.0.1:${port}/`],
    ],
  },
};
