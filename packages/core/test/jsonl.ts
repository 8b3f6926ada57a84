import { readFileSync } from "node:fs";

/** Reads a fixture of one JSON object a line. */
export function readJsonLines<T>(name: string): T[] {
  const lines = readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}
