/** A thousand short replies, each in a chunk of its own, as most of them come. */
export function shortReplies(): Buffer[] {
  const texts = [
    "331 Please specify the password.",
    '257 "/incoming" is the current directory',
    "226 Transfer complete.",
  ];
  return Array.from({ length: 1000 }, (_, index) => Buffer.from(`${texts[index % texts.length] ?? ""}\r\n`));
}

/** One reply of about `bytes` bytes, as STAT of a directory gives it. */
export function longReply(bytes: number): Buffer {
  const line = "-rw-r--r--   1 ftp      ftp         12345 Jan 01 12:00 report-2024-01-01.csv\r\n";
  return Buffer.from(`213-Status follows:\r\n${line.repeat(Math.round(bytes / line.length))}213 End of status\r\n`);
}

/** Cuts bytes into chunks of `size`. */
export function chunksOf(whole: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  );
}
