import { advise, isNegative, replyClass } from "@ftp-codes/core";
import { describe, type CatalogueEntry } from "@ftp-codes/core/catalogue";
import { decodeLog } from "@ftp-codes/core/log";
import { errorOfNumber, transcriptOf } from "@ftp-codes/core/reference";
import { decode, parseReply } from "@ftp-codes/core/reply";

/** A program of a few lines, with what its expressions give. */
export interface Example {
  /** Names by the module they come from. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** Lines that declare something. */
  readonly setup: readonly string[];
  readonly expressions: readonly { readonly source: string; readonly result: unknown }[];
}

/** The command and the reply with `code` in the transcript of that code. */
function inTranscript(code: number): { command: string; text: string } | undefined {
  const { sessions } = decodeLog(transcriptOf(code) ?? []);
  for (const { command, replies } of sessions.flatMap(({ exchanges }) => exchanges)) {
    const reply = replies.find((candidate) => candidate.code === code);
    if (reply !== undefined) return { command, text: reply.text };
  }
  return undefined;
}

/** `advise` on the reply of the transcript. */
function refusal(code: number, { command, text }: { command: string; text: string }): Example {
  const known = { code, ...(text === "..." ? {} : { text }), ...(command === "IDLE" ? {} : { command }) };
  const advice = advise(known);
  const shown = Object.entries(known).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return {
    imports: { "@ftp-codes/core": ["advise"] },
    setup: [`const advice = advise({ ${shown.join(", ")} });`],
    expressions: [
      { source: "advice.retry", result: advice.retry },
      { source: "advice.cause", result: advice.cause },
      { source: "advice.explanation", result: advice.explanation },
    ],
  };
}

/** What the reply of the transcript carries. */
function payload(code: number, { command, text }: { command: string; text: string }): Example | undefined {
  const lines = text.split("\n");
  const wire = lines
    .map((line, index) => (index < lines.length - 1 ? `${code}-${line}` : `${code} ${line}`))
    .join("\r\n");
  const result = decode(parseReply(wire), command);
  if (result === undefined) return undefined;
  return {
    imports: { "@ftp-codes/core/reply": ["decode", "parseReply"] },
    setup: [`const reply = parseReply(${JSON.stringify(wire)});`],
    expressions: [{ source: `decode(reply, "${command}")`, result }],
  };
}

/** A number that no server sends: what happened instead has a name. */
function noReply({ code }: CatalogueEntry): Example {
  const error = errorOfNumber(code);
  if (error === undefined)
    return {
      imports: { "@ftp-codes/core": ["isKnownCode"], "@ftp-codes/core/catalogue": ["describe"] },
      setup: [],
      expressions: [
        { source: `isKnownCode(${code})`, result: false },
        { source: `describe(${code})?.status`, result: describe(code)?.status },
      ],
    };
  const advice = advise({ error });
  return {
    imports: { "@ftp-codes/core": ["advise"] },
    setup: [`const advice = advise({ error: ${JSON.stringify(error)} });`],
    expressions: [
      { source: "advice.cause", result: advice.cause },
      { source: "advice.explanation", result: advice.explanation },
    ],
  };
}

/** A few lines of TypeScript about one code, with the results that they have. */
export function exampleFor(entry: CatalogueEntry): Example {
  if (entry.status === "not-a-reply") return noReply(entry);
  const { code } = entry;
  const said = inTranscript(code);
  if (said !== undefined && isNegative(code)) return refusal(code, said);
  const carried = said === undefined ? undefined : payload(code, said);
  if (carried !== undefined) return carried;
  return {
    imports: { "@ftp-codes/core": ["advise", "replyClass"] },
    setup: [],
    expressions: [
      { source: `replyClass(${code})`, result: replyClass(code) },
      { source: `advise({ code: ${code} }).explanation`, result: advise({ code }).explanation },
    ],
  };
}

/** The example as the lines of a file. */
export function exampleLines({ imports, setup, expressions }: Example): readonly string[] {
  return [
    ...Object.entries(imports).map(([module, names]) => `import { ${names.join(", ")} } from "${module}";`),
    "",
    ...setup,
    ...expressions.map(({ source, result }) => `${source}; // ${JSON.stringify(result)}`),
  ];
}
