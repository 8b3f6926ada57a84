import { adviceView } from "./advice-view.js";
import { codeView, pairView } from "./code-view.js";
import { classDigit, element } from "./element.js";
import { hitsView } from "./hits-view.js";
import { logStatus, logView } from "./log-view.js";
import { mayHoldSecret, readInput, type Input } from "./read-input.js";
import type { Search } from "./search.js";
import type { SearchDocument } from "./search-document.js";

/** The wait after the last key before an answer is looked for, in milliseconds. */
const pauseMs = 120;

interface Answer {
  readonly nodes: readonly Node[];
  readonly status: string;
}

const box = document.querySelector<HTMLTextAreaElement>("[data-box]");
const answers = document.querySelector<HTMLElement>("[data-answers]");
const browse = document.querySelector<HTMLElement>("[data-browse]");
const status = document.querySelector<HTMLElement>("[data-status]");
const base = box?.dataset["base"] ?? "/";

let loading: Promise<readonly SearchDocument[]> | undefined;

/** What is on the site, loaded once, when the box is first used. */
function loadDocuments(): Promise<readonly SearchDocument[]> {
  loading ??= fetch(box?.dataset["index"] ?? "").then((response) => response.json() as Promise<SearchDocument[]>);
  loading.catch(() => (loading = undefined));
  return loading;
}

let search: Search | undefined;

/** The search, made when words are first looked for. */
async function loadSearch(): Promise<Search> {
  const [{ createSearch }, documents] = await Promise.all([import("./search.js"), loadDocuments()]);
  return (search ??= createSearch(documents));
}

async function answerReply(code: number, text: string): Promise<Answer> {
  const { advise } = await import("./decode.js");
  const advice = advise({ code, text });
  const documents = await loadDocuments();
  const said = element(
    "div",
    { class: "answer-card", "data-class": classDigit(code) },
    element("h2", {}, "What this reply says"),
    element("p", { class: "reply" }, element("b", { class: "number" }, String(code)), " ", element("code", {}, text)),
    ...adviceView(documents, advice),
  );
  return { nodes: [said, codeView(base, documents, code)], status: advice.explanation };
}

async function answerLog(lines: readonly string[]): Promise<Answer> {
  const { decodeLog } = await import("./decode.js");
  const report = decodeLog(lines);
  if (report.sessions.some(({ exchanges }) => exchanges.length > 0) || report.decisive !== undefined)
    return { nodes: logView({ base, documents: await loadDocuments() }, report), status: logStatus(report) };
  // Several lines without a conversation: one of them may still hold a reply.
  for (const line of lines.slice(0, 1000)) {
    const input = readInput(line);
    if (input.kind === "reply") return await answerReply(input.code, input.text);
  }
  return { nodes: [element("p", {}, logStatus(report))], status: logStatus(report) };
}

async function answerTo(input: Exclude<Input, { kind: "nothing" }>): Promise<Answer> {
  if (input.kind === "log") return await answerLog(input.lines);
  if (input.kind === "reply") return await answerReply(input.code, input.text);
  if (input.kind === "words") {
    const hits = (await loadSearch())(input.words);
    return { nodes: [hitsView(hits)], status: `${hits.length} found.` };
  }
  const documents = await loadDocuments();
  const nodes =
    input.kind === "code" ? [codeView(base, documents, input.code)] : pairView(base, documents, input.codes);
  return { nodes, status: nodes[0]?.textContent ?? "" };
}

/** Counts what was asked, so that a late answer to an earlier question is dropped. */
let asked = 0;

async function answer(value: string): Promise<void> {
  if (!answers || !browse || !status) return;
  const question = ++asked;
  const input = readInput(value);
  // What was searched for can be linked to; a reply, a log and what may be a password stay out of the address.
  const isSearch = input.kind === "code" || input.kind === "pair" || input.kind === "words";
  const shareable = isSearch && !mayHoldSecret(value);
  history.replaceState(null, "", shareable ? `#${encodeURIComponent(value.trim())}` : location.pathname);
  let found: Answer = { nodes: [], status: "" };
  try {
    if (input.kind !== "nothing") found = await answerTo(input);
  } catch (error) {
    found = {
      nodes: [element("p", {}, "The answer could not be loaded. Is the network there?")],
      status: String(error),
    };
  }
  if (question !== asked) return;
  answers.replaceChildren(...found.nodes);
  answers.hidden = found.nodes.length === 0;
  browse.hidden = found.nodes.length > 0;
  status.textContent = found.status;
}

function askFromAddress(): void {
  const wanted = new URLSearchParams(location.search).get("q") ?? "";
  const hash = location.hash.slice(1);
  let words = wanted;
  try {
    if (hash !== "") words = decodeURIComponent(hash);
  } catch {
    words = hash;
  }
  if (!box || words === "") return;
  box.value = words;
  void answer(words);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

box?.addEventListener("focus", () => void loadDocuments().catch(() => undefined));
box?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void answer(box.value), pauseMs);
});
box?.addEventListener("keydown", (event) => {
  const first = answers?.querySelector("a");
  const isOneLine = !box.value.includes("\n");
  if (event.key === "Enter" && !event.shiftKey && isOneLine && first) {
    event.preventDefault();
    first.click();
  }
  if (event.key === "ArrowDown" && box.selectionEnd === box.value.length && first) {
    event.preventDefault();
    first.focus();
  }
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-example]")) {
  button.addEventListener("click", () => {
    if (!box) return;
    box.value = button.dataset["example"] ?? "";
    box.focus();
    void answer(box.value);
  });
}
addEventListener("hashchange", askFromAddress);
askFromAddress();
