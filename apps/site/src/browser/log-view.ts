import type { LogExchange, LogFailure, LogReport } from "@ftp-codes/core/log";
import { adviceView } from "./advice-view.js";
import { classDigit, codeLink, element } from "./element.js";
import { exchangesShown, type NumberedSession, sessionsShown } from "./log-window.js";
import type { SearchDocument } from "./search-document.js";

/** Where the site stands, and what is on it. */
export interface Surroundings {
  readonly base: string;
  readonly documents: readonly SearchDocument[];
}

function commandText({ command, argument }: Pick<LogExchange, "command" | "argument">): string {
  if (command === "CONNECT") return "(connected)";
  if (command === "IDLE") return "(unasked)";
  return argument === undefined ? command : `${command} ${argument}`;
}

function decisiveCard({ base, documents }: Surroundings, failure: LogFailure): HTMLElement {
  const { reply, error, advice, line } = failure;
  const place = `In answer to ${commandText(failure)}, line ${line}`;
  const said =
    reply === undefined
      ? element("p", { class: "reply" }, element("b", { class: "number" }, error ?? ""), " instead of a reply")
      : element("p", { class: "reply" }, codeLink(base, reply.code), " ", element("code", {}, reply.text));
  return element(
    "div",
    { class: "answer-card", "data-class": reply === undefined ? "0" : classDigit(reply.code), "data-decisive": "" },
    element("h2", {}, "This decided it"),
    said,
    element("p", { class: "about" }, place),
    ...adviceView(documents, advice),
  );
}

/** A command with what came back; `decisive` is what decided, where that was here. */
function exchangeView(base: string, exchange: LogExchange, decisive: LogFailure | undefined): HTMLElement {
  const replies = exchange.replies.map((reply) => {
    const isDecisive = decisive?.reply?.line === reply.line && decisive.reply.code === reply.code;
    const content = [codeLink(base, reply.code), " ", reply.text];
    return element("p", { class: isDecisive ? "came decisive" : "came" }, ...content);
  });
  const isLost = decisive !== undefined && decisive.reply === undefined;
  const noReply = exchange.replies.length === 0 || isLost;
  const lost = noReply ? [element("p", { class: isLost ? "came decisive" : "came" }, "No reply")] : [];
  return element("li", {}, element("span", { class: "asked" }, commandText(exchange)), ...replies, ...lost);
}

function sessionView(base: string, { number, session }: NumberedSession): HTMLElement {
  const { exchanges, decisive, left } = exchangesShown(session);
  const shown = exchanges.map((exchange) =>
    exchangeView(base, exchange, exchange === decisive ? session.decisive : undefined),
  );
  return element(
    "div",
    { class: "session" },
    element("h3", {}, `Session ${number}, from line ${session.line} (${session.format})`),
    element("ol", { class: "log" }, ...shown),
    ...(left > 0 ? [element("p", { class: "more" }, `${left} more exchanges are not shown.`)] : []),
  );
}

/** The log, decoded: what decided, and the conversation. */
export function logView(site: Surroundings, report: LogReport): readonly Node[] {
  const { sessions, left } = sessionsShown(report);
  const card =
    report.decisive === undefined
      ? element(
          "div",
          { class: "answer-card", "data-class": "2" },
          element("h2", {}, "Nothing failed here"),
          element("p", {}, "Every command in this log got what it asked for, or something else stood in for it."),
        )
      : decisiveCard(site, report.decisive);
  const more = left === 0 ? [] : [element("p", { class: "more" }, `${left} more sessions are not shown.`)];
  return [card, ...sessions.map((session) => sessionView(site.base, session)), ...more];
}

/** One sentence about the log for those who do not see the page. */
export function logStatus(report: LogReport): string {
  const { decisive, sessions } = report;
  if (sessions.length === 0) return "No FTP conversation was found in these lines.";
  if (decisive === undefined) return "Decoded: nothing failed.";
  return `Decoded: ${decisive.reply?.code ?? decisive.error ?? ""} in line ${decisive.line} decided it. ${decisive.advice.explanation}`;
}
