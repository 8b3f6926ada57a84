/** The client programs that are tried against our own server, and the Debian package of each. */
export const clients = [
  { program: "/usr/bin/lftp", package: "lftp" },
  { program: "/usr/bin/curl", package: "curl" },
  { program: "/usr/bin/wget", package: "wget" },
  { program: "/usr/bin/ncftpput", package: "ncftp" },
  { program: "/usr/bin/rclone", package: "rclone" },
  { program: "/usr/bin/python3", package: "python3" },
];
