import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { inPlainWords } from "./vocabulary.js";

describe("the words that rules are written in", () => {
  it.each([
    ["you aren't logged in", "you not logged in"],
    ["could not be found", "not found"],
    ["the file does not exist", "file not found"],
    ["no such folder", "not found directory"],
    ["incorrect pass-word", "invalid pass-word"],
    ["ssl required", "tls must"],
    ["connection refused", "connection denied"],
  ])("English: %s", (words, plain) => expect(inPlainWords(words)).toBe(plain));

  it.each([
    ["datei existiert nicht", "file not found"],
    ["le fichier n'existe pas", "le file n'not found"],
    ["el archivo no existe", "el file not found"],
    ["il file non esiste", "il file not found"],
    ["bestand bestaat niet", "file not found"],
    ["arquivo nao existe", "file not found"],
    ["plik nie istnieje", "file not found"],
    ["fajl ne susestvuet", "file not found"],
    ["文件不存在", " file not found "],
    ["ファイルは存在しません", " file は not found "],
  ])("other languages: %s", (words, plain) => expect(inPlainWords(words)).toBe(plain));

  it.each(["disconnecting", "repeat", "wholesale", "decision", "avenue"])("%s stays as it is", (word) => {
    expect(inPlainWords(word)).toBe(word);
  });

  it("are no longer than a word's meaning for each letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (words) => {
        expect(inPlainWords(words).length).toBeLessThanOrEqual(20 * words.length);
      }),
    );
  });
});
