import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { errnoReplies } from "../src/index.js";
import { rawConnect, rawLogin } from "./raw-client.js";
import { portOf } from "./start-server.js";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");

it("shows the example that is tested here, and it works", async () => {
  const example = await readFile(new URL("example.ts", import.meta.url), "utf8");
  expect(/```ts\n([\s\S]*?)```/.exec(readme)?.[1]).toBe(example);
  const root = await mkdtemp(join(tmpdir(), "ftp-srv-readme-"));
  vi.stubEnv("FTP_URL", "ftp://127.0.0.1:0");
  vi.stubEnv("FTP_ROOT", root);
  const log = vi.spyOn(console, "log").mockReturnValue(undefined);
  const output = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { server } = await import("./example.js");
  onTestFinished(async () => {
    await server.close();
    vi.unstubAllEnvs();
    log.mockRestore();
    output.mockRestore();
    await rm(root, { recursive: true });
  });
  const client = await rawLogin(portOf(server));
  const data = await client.openData();
  await client.send("STOR hello.txt");
  data.end("hello");
  expect((await client.reply()).code).toBe(226);
  expect(await readFile(join(root, "hello.txt"), "utf8")).toBe("hello");
  expect(log).toHaveBeenCalledWith("/hello.txt: 5 bytes, 226");
  const stranger = await rawConnect(portOf(server));
  await stranger.reply();
  await stranger.send("USER eve");
  expect(await stranger.send("PASS guess")).toBe("530 Login incorrect");
});

it("shows the errno table as it is", () => {
  const other = (reply?: { code: number; text: string }): string => (reply ? `${reply.code} ${reply.text}` : "");
  const rows = Object.entries(errnoReplies).map(([errno, row]) => {
    const { code, text, practice } = row;
    const creating = other("creating" in row ? row.creating : undefined);
    const reading = other("reading" in row ? row.reading : undefined);
    const transferring = other("transferring" in row ? row.transferring : undefined);
    const exception = [
      creating && `STOR, APPE, STOU, MKD: ${creating}`,
      reading && `commands that only read: ${reading}`,
      transferring && `transfers: ${transferring}`,
    ]
      .filter(Boolean)
      .join("; ");
    return `| ${errno} | ${code} ${text} | ${exception} | ${practice} |`;
  });
  const table = ["| errno | reply | except | practice |", "|---|---|---|---|", ...rows].join("\n");
  const shown = readme.split(/<!-- errno table[^>]*-->|<!-- end of/)[1]?.trim();
  const cells = (text: string | undefined): string[] =>
    (text ?? "").split("\n").map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim().replace(/^-+$/, "-"))
        .join("|"),
    );
  expect(cells(shown)).toEqual(cells(table));
});
