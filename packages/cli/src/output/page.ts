import type { Layout } from "./style.js";
import { columnsOf, wrap } from "./wrap.js";

/** A heading of its own line. */
export function heading(layout: Layout, text: string): string {
  return wrap(text, layout.width)
    .split("\n")
    .map((line) => layout.paint("heading", line))
    .join("\n");
}

/** A paragraph behind two spaces. */
export function paragraph(layout: Layout, text: string): string {
  return wrap(text, layout.width, "  ");
}

/** One point of a list. */
export function item(layout: Layout, text: string): string {
  return wrap(text, layout.width, "    ", "  - ");
}

/** Labels and what belongs to them, in two columns; one without a value is left out. */
export function fields(layout: Layout, rows: readonly (readonly [label: string, value: string])[]): string {
  const shown = rows.filter(([, value]) => value !== "");
  const label = Math.max(0, ...shown.map(([name]) => columnsOf(name)));
  return shown
    .map(([name, value]) => {
      const text = wrap(value, layout.width, " ".repeat(label + 4), `  ${name.padEnd(label)}  `);
      return `  ${layout.paint("faint", name)}${text.slice(2 + name.length)}`;
    })
    .join("\n");
}

/** A heading with what stands under it, or nothing when that is empty. */
export function section(layout: Layout, title: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== "");
  return body.length === 0 ? "" : [heading(layout, title), ...body].join("\n");
}

/** Sections with an empty line between them, and the line end of the last. */
export function page(...sections: readonly string[]): string {
  return `${sections.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What stands below the options in a help text: paragraphs with no empty lines between them. */
export function helpNote({ width }: Layout, ...paragraphs: readonly string[]): string {
  return `\n${paragraphs.map((text) => wrap(text, width)).join("\n")}`;
}
