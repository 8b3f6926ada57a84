import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideCredentials, looksLikeUrl, parseFtpUrl } from "./url.js";
import { UsageError } from "./usage-error.js";

describe("parseFtpUrl", () => {
  it.each([
    ["ftp://h", { protection: "none", host: "h", port: 21, user: undefined, directory: "" }],
    ["ftpes://h/", { protection: "explicit-tls", port: 21, directory: "" }],
    ["ftps://h", { protection: "implicit-tls", port: 990 }],
    ["FTP://H:2121/a", { protection: "none", host: "h", port: 2121, directory: "a" }],
    ["ftp://u:p@h/dir/sub", { user: "u", password: "p", directory: "dir/sub" }],
    ["ftp://u:p@h//dir", { directory: "/dir" }],
    ["ftp://u:p@h/%2Fdir", { directory: "/dir" }],
    ["ftp://u:p@h//", { directory: "/" }],
    ["ftp://u:p:q@h", { user: "u", password: "p:q" }],
    ["ftp://u@corp:p%40%2F%3A@h", { user: "u@corp", password: "p@/:" }],
    ["ftp://u:@h", { user: "u", password: "" }],
    ["ftp://[::1]:2121/x", { host: "::1", port: 2121, directory: "x" }],
    ["ftp://[fe80::1%25eth0]", { host: "fe80::1%eth0", port: 21 }],
    ["ftp://münchen.example/Grüße%20an%20alle", { host: "xn--mnchen-3ya.example", directory: "Grüße an alle" }],
    ["ftp://h/what?is#this;type=i", { directory: "what?is#this;type=i" }],
    ["ftp://h/a/../b", { directory: "a/../b" }],
  ])("reads %s", (text, expected) => {
    expect(parseFtpUrl(text)).toMatchObject(expected);
  });

  it.each([
    ["http://h/x", "begin with ftp://"],
    ["h/x", "begin with ftp://"],
    ["ftp://", "host or the port"],
    ["ftp:///x", "host or the port"],
    ["ftp://h:0", "host or the port"],
    ["ftp://h:65536", "host or the port"],
    ["ftp://h:", "host or the port"],
    ["ftp://h:2x1", "host or the port"],
    ["ftp://::1/x", "host or the port"],
    ["ftp://[::1/x", "host or the port"],
    ["ftp://[nonsense]/x", "host or the port"],
    ["ftp://ho st/x", "host or the port"],
    ["ftp://h#x", "host or the port"],
    ["ftp://h/%E4", "the directory"],
    ["ftp://h/a%0D%0ADELE%20b", "the directory"],
    ["ftp://u%00:p@h/", "the user name"],
    ["ftp://u:p%0A@h/", "the password"],
  ])("refuses %j", (text, problem) => {
    expect(() => parseFtpUrl(text)).toThrow(UsageError);
    expect(() => parseFtpUrl(text)).toThrow(problem);
  });

  it("takes the fall-back password for a user without one, and for nobody else", () => {
    expect(parseFtpUrl("ftp://u@h", "secret").password).toBe("secret");
    expect(parseFtpUrl("ftp://u:own@h", "secret").password).toBe("own");
    expect(parseFtpUrl("ftp://u:@h", "secret").password).toBe("");
    expect(parseFtpUrl("ftp://h", "secret").password).toBeUndefined();
  });

  it("shows the URL without its password", () => {
    expect(parseFtpUrl("ftp://u%40x:secret@h:2121//a b").shown).toBe("ftp://u%40x@h:2121//a%20b");
    expect(parseFtpUrl("ftps://[::1]:990/x", "secret").shown).toBe("ftps://[::1]/x");
  });

  it.each(["ftp://u:hunter2/x@h/", "ftp://u:hunter2@h:99999/", "gopher://u:hunter2@h/", "ftp://u:hun@ter2@:/x"])(
    "never shows the password of the unusable %s",
    (text) => {
      const message = messageOf(() => parseFtpUrl(text));
      expect(message).not.toMatch(/hun|ter2/u);
    },
  );

  it("reads back whatever was percent-encoded into it", () => {
    const part = fc.string({ unit: "grapheme" }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(
        part.filter((text) => text !== ""),
        part,
        part,
        (user, password, directory) => {
          const encoded = [user, password, directory].map((text) => encodeURIComponent(text));
          const url = parseFtpUrl(`ftp://${encoded[0] ?? ""}:${encoded[1] ?? ""}@h/${encoded[2] ?? ""}`);
          expect([url.user, url.password, url.directory]).toEqual([user, password, directory]);
        },
      ),
    );
  });
});

it("hides what may be credentials, also where the URL is broken", () => {
  expect(hideCredentials("ftp://u:a/b@c@h/x")).toBe("ftp://***@h/x");
  expect(hideCredentials("ftp://h/x")).toBe("ftp://h/x");
  expect(hideCredentials("plain text")).toBe("plain text");
});

it("tells URLs from directories", () => {
  expect(["ftp://h", "https://h", "FTPS://h"].every(looksLikeUrl)).toBe(true);
  expect(["dir", "/a/b", "C:\\x", "a:b", "./ftp:/x"].some(looksLikeUrl)).toBe(false);
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  throw new Error("expected it to throw");
}
