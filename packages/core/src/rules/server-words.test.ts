import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { serverWords } from "./server-words.js";

describe("the server's own words", () => {
  it.each([
    ["550 No such file", "", "not found file"],
    ["550-First\n550 second", "", "first second"],
    ["Can't open data.txt", "data.txt", "cannot open *"],
    ["Can't open that file", "file", "cannot open *"],
    ["a: Is a directory", "/a", "*: is directory"],
    ["Not a directory", "a", "not directory"],
    ["sub/a.txt: Denied", "/in/sub/a.txt", "sub/*: denied"],
    ["in/sub/a.txt: Denied", "/in/sub/a.txt", "*: denied"],
    ["/pub/disk full: gone", "", "* full: gone"],
    ["Unable to open '/a b/c': busy", "", "cannot open *: busy"],
    ['"/reports": Permission denied', "", "*: permission denied"],
    [
      "Could not open file: IOError(28, 'No space left on device')",
      "",
      "cannot open file: ioerror(28, 'no space left on device')",
    ],
    ['"Too many users"', "", "too many users"],
    ["SSL/TLS required", "", "tls/tls must"],
    ["The file isn't a directory", "", "file not directory"],
    ["Time-out: user name or pass-word", "", "timeout: username or password"],
    ["Téléchargement avorté", "", "telechargement abort"],
    ["Połączenie zajęte", "", "connection zajete"],
    ["Файл не найден", "", "file not found"],
    ["ディレクトリ", "", "directory"],
    ["I'm not logged on", "", "i'm not logged on"],
  ])("%j with %j: %j", (text, argument, words) => expect(serverWords(text, argument)).toBe(words));

  it("are at most the two ends of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20_000 }), (text) => {
        // Taking apart and putting together accents may lengthen a text, but not without bound.
        expect(serverWords(text, "").length).toBeLessThanOrEqual(4 * 4097);
      }),
    );
  });

  it("have no word of the argument", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (name) => {
        expect(serverWords(`xyz ${name}.txt zyx`, `${name}.txt`)).toBe("xyz * zyx");
      }),
    );
  });
});
