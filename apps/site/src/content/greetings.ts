import type { ServerId } from "@ftp-codes/core/reference";
// Greetings as servers send them, which core's tests hold the recognition of products to.
import lines from "../../../../packages/core/test/fixtures/greetings.jsonl?raw";

interface Greeting {
  readonly server: string;
  readonly lines: readonly string[];
}

const greetings: readonly Greeting[] = lines
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Greeting);

/** How a server is known to greet, the lines of each greeting together. */
export function greetingsOf(id: ServerId): readonly (readonly string[])[] {
  const said = greetings.filter(({ server }) => server === id).map((greeting) => greeting.lines);
  return [...new Map(said.map((each) => [each.join("\n"), each])).values()];
}
