import { commands } from "@ftp-codes/core/commands";
import { commandEntries, serverEntries } from "@ftp-codes/core/reference";
import type { APIRoute } from "astro";
import { causes, causeTitle } from "../../content/causes.js";
import { entries } from "../../content/codes.js";
import { jsonResponse } from "../../content/json-response.js";
import { pairs } from "../../content/pairs.js";
import { causePath, codePath, commandPath, href, pairPath, pairSlug, serverPath } from "../../content/paths.js";

/** What there is: codes and pairs with their data, and every page. */
export const GET: APIRoute = () =>
  jsonResponse({
    codes: entries.map(({ code, name, title, status }) => ({
      code,
      name,
      title,
      status,
      data: href(`/api/codes/${code}.json`),
      page: codePath(code),
    })),
    pairs: pairs.map((pair) => ({
      pair,
      data: href(`/api/compare/${pairSlug(...pair)}.json`),
      page: pairPath(...pair),
    })),
    commands: Object.keys(commands).map((verb) => ({
      verb,
      ...commandEntries[verb],
      ...commands[verb],
      page: commandPath(verb),
    })),
    causes: causes.map((cause) => ({ cause, title: causeTitle(cause), page: causePath(cause) })),
    servers: Object.entries(serverEntries).map(([server, { name, description }]) => ({
      server,
      name,
      description,
      page: serverPath(server),
    })),
  });
