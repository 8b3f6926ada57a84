import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";

/** What stands on a social card. */
export interface Card {
  readonly number: string;
  readonly title: string;
  readonly sentence: string;
  /** The first digit of the code, 0 for none: it gives the colour. */
  readonly digit: number;
}

const colours: Readonly<Record<number, string>> = {
  0: "#c9ced6",
  1: "#8fbcf2",
  2: "#8fd6a4",
  3: "#c3aef5",
  4: "#f2c879",
  5: "#f5a79c",
  6: "#b7c2d0",
};

const require = createRequire(import.meta.url);

function readFont(weight: 400 | 600): Font {
  const file = require.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`);
  return { name: "Plex", weight, data: readFileSync(file) };
}

let fonts: Font[] | undefined;

/** A long sentence is cut at a word. */
function shortened(sentence: string): string {
  if (sentence.length <= 170) return sentence;
  return `${sentence.slice(0, sentence.lastIndexOf(" ", 165)).replace(/[,;:]$/u, "")} …`;
}

interface Node {
  readonly type: "div";
  readonly props: { readonly style: Record<string, unknown>; readonly children: string | readonly Node[] };
}

function box(style: Record<string, unknown>, children: string | readonly Node[]): Node {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/** Draws a card of 1200 by 630 pixels as PNG. */
export async function drawCard({ number, title, sentence, digit }: Card): Promise<Buffer> {
  fonts ??= [readFont(400), readFont(600)];
  const colour = colours[digit] ?? "#c9ced6";
  const card = box(
    {
      width: 1200,
      height: 630,
      boxSizing: "border-box",
      padding: 72,
      flexDirection: "column",
      backgroundColor: "#16202b",
      color: "#f4f1ea",
      fontFamily: "Plex",
      borderLeft: `24px solid ${colour}`,
    },
    [
      box({ fontSize: number.length > 5 ? 110 : 168, fontWeight: 600, lineHeight: 1, color: colour }, number),
      box({ width: 1020, fontSize: 62, fontWeight: 600, marginTop: 28, lineHeight: 1.12 }, title),
      box({ width: 1020, fontSize: 34, marginTop: 28, lineHeight: 1.4, color: "#c8d0d9" }, shortened(sentence)),
      box({ fontSize: 28, marginTop: "auto", color: "#8fa0b2" }, "ftp-codes"),
    ],
  );
  const svg = await satori(card, { width: 1200, height: 630, fonts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
