import type { LogFormat } from "../log-line.js";
import { eitherWay } from "./either-way.js";

const numberedClient = /^\d{1,10} \d{1,10} /;
const numbered = /^\((\d{1,12})\)/;

/** What FileZilla writes in front of a line, in the languages whose logs are met with most often; FluentFTP writes it too. */
const labels: Readonly<Record<string, "command" | "reply" | "note">> = {
  Command: "command",
  Befehl: "command",
  Commande: "command",
  Comando: "command",
  Commando: "command",
  Polecenie: "command",
  Команда: "command",
  命令: "command",
  Response: "reply",
  Answer: "reply",
  Antwort: "reply",
  Réponse: "reply",
  Respuesta: "reply",
  Risposta: "reply",
  Resposta: "reply",
  Antwoord: "reply",
  Odpowiedź: "reply",
  Ответ: "reply",
  响应: "reply",
  Status: "note",
  Statut: "note",
  Stato: "note",
  Estado: "note",
  Статус: "note",
  状态: "note",
  Error: "note",
  Fehler: "note",
  Erreur: "note",
  Errore: "note",
  Erro: "note",
  Fout: "note",
  Błąd: "note",
  Ошибка: "note",
  错误: "note",
  Trace: "note",
  Listing: "note",
};
const longestLabel = 10;

/** The client's message log, and its log file with process and connection in front. */
export const fileZilla: LogFormat = {
  name: "FileZilla",
  marksLines: true,
  begins: /[[\da-z]/i,
  read(_line, bare) {
    const connection = numberedClient.exec(bare)?.[0];
    const start = connection?.length ?? 0;
    const colon = bare.indexOf(":", start);
    if (colon === -1 || colon > start + longestLabel) return undefined;
    const label = bare.slice(start, colon).trimEnd();
    const kind = Object.hasOwn(labels, label) ? labels[label] : undefined;
    if (kind === undefined) return undefined;
    const said = { text: bare.slice(colon + 1).trimStart(), connection: connection?.trimEnd() };
    return kind === "reply" ? { kind, lines: [said.text], connection: said.connection } : { kind, ...said };
  },
};

/** The server's log, up to version 0.9. */
export const fileZillaServer: LogFormat = {
  name: "FileZilla Server",
  marksLines: true,
  begins: /\(/,
  read(line) {
    const connection = numbered.exec(line)?.[1];
    const end = line.indexOf(")> ");
    return connection === undefined || end === -1 ? undefined : { ...eitherWay(line.slice(end + 3)), connection };
  },
};
