import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

/** A letter whose code ends in the byte of a line feed. */
const TREACHEROUS = "\u010a";

it("after OPTS UTF8 OFF, listings have the bytes that name the file in a command", async () => {
  const { port, root } = await startServer();
  await writeFile(join(root, "grün"), "12345");
  const client = await rawLogin(port);
  await client.send("OPTS UTF8 OFF");
  for (const command of ["NLST", "LIST", "MLSD"]) {
    const data = await client.openData();
    await client.send(command);
    expect((await buffer(data)).toString("latin1")).toMatch(/grün\r\n$/);
    await client.reply();
  }
  client.write(Buffer.from("SIZE grün\r\n", "latin1"));
  expect(await client.reply()).toMatchObject({ code: 213, text: "5" });
});

it("a letter that Latin-1 doesn't have becomes a question mark, and never a line break", async () => {
  const { port, root } = await startServer();
  await mkdir(join(root, `x${TREACHEROUS}226 fake`));
  const client = await rawLogin(port);
  expect(await client.send(`CWD x${TREACHEROUS}226 fake`)).toMatch(/^250 /);
  await client.send("OPTS UTF8 OFF");
  expect(await client.send("PWD")).toBe('257 "/x?226 fake" is the current directory');
  expect(await client.send("NOOP")).toMatch(/^200 /);
  await client.send("CDUP");
  const data = await client.openData();
  await client.send("NLST");
  expect((await buffer(data)).toString("latin1")).toBe("x?226 fake\r\n");
});
