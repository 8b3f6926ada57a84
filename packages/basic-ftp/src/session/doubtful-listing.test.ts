import { parseReply } from "@ftp-codes/core/reply";
import { describe, expect, it } from "vitest";
import { doubtOf } from "./doubtful-listing.js";

describe("doubtOf", () => {
  it.each([
    ["226 Permission denied.", "permission-denied"],
    ["226 Failed to open directory.", "not-found"],
    ["250 No such file or directory", "not-found"],
  ])("%s", (line, cause) => {
    expect(doubtOf(parseReply(`${line}\r\n`), "LIST")).toMatchObject({
      code: Number(line.slice(0, 3)),
      advice: { cause },
    });
  });

  it.each([
    "226 Transfer complete.",
    "226 Transfer complete",
    "226 Directory send OK.",
    "226 ASCII Transfer complete.",
    "226-Options: -a -l\r\n226 0 matches total",
    "226 Listing completed.",
    "226 Closing data connection.",
    "226 Operation successful",
    '226 Successfully transferred "/"',
    "226 MLSD complete.",
    "226 No files found.",
    "226 File listing completed.",
    "226 Transfer complete. 0 bytes transferred. 0.00 KB/sec.",
    "250 List completed successfully.",
  ])("no doubt: %s", (line) => expect(doubtOf(parseReply(`${line}\r\n`), "LIST")).toBeUndefined());
});
