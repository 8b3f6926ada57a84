import type { Output } from "../surroundings.js";

/** How a piece of text is set off, by what it means. */
export type Style = "heading" | "good" | "warning" | "bad" | "faint";

const sequences: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  heading: [1, 22],
  good: [32, 39],
  warning: [33, 39],
  bad: [31, 39],
  faint: [2, 22],
};

/** What is known of the place where text is read. */
export interface Layout {
  /** Columns of a line. */
  readonly width: number;
  readonly paint: (style: Style, text: string) => string;
}

const usualWidth = 80;
const leastWidth = 40;
/** Longer lines are hard to read, however wide the window is. */
const greatestWidth = 100;

/** Colour only on a terminal, unless the environment says otherwise: https://no-color.org and its counterpart. */
export function hasColour(output: Output, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return output.isTTY === true && TERM !== "dumb";
}

/** The layout for `output`: its own width, else `COLUMNS`, else 80 columns. */
export function layoutFor(output: Output, environment: Readonly<Record<string, string | undefined>>): Layout {
  const columns = output.columns ?? Number.parseInt(environment["COLUMNS"] ?? "", 10);
  const width = columns > 0 ? Math.min(Math.max(columns, leastWidth), greatestWidth) : usualWidth;
  const colour = hasColour(output, environment);
  return {
    width,
    paint(style, text) {
      const [on, off] = sequences[style];
      return colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
  };
}
