import { once } from "node:events";
import { chmod, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, onTestFinished } from "vitest";
import { row, type Place } from "./both-servers.js";

const big = Buffer.alloc(16 * 1024 * 1024, "0123456789abcdef");
const has = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "<gone>");

async function upload({ logIn, root }: Place, name: string, leave: "resetAndDestroy" | "destroy") {
  const client = await logIn();
  const data = await client.openData();
  await client.ask(`STOR ${name}`);
  data.write("half");
  await new Promise((resolve) => setTimeout(resolve, 100));
  data[leave]();
  // Whether anything is left of it on bare ftp-srv is a race.
  return [(await client.answer()).slice(0, 3), (await has(join(root, name))) === "precious"];
}

async function download({ logIn, root }: Place, leave: "resetAndDestroy" | "destroy") {
  await writeFile(join(root, "big"), big);
  const client = await logIn();
  const data = await client.openData();
  await client.ask("RETR big");
  await once(data, "data");
  data[leave]();
  return [(await client.answer()).slice(0, 3), (await client.ask("NOOP")).slice(0, 3)];
}

describe("aborted transfers", () => {
  row("aborted upload: data RST", {
    act: (place) => upload(place, "new", "resetAndDestroy"),
    wrong: ["550", false],
    right: ["426", false],
  });
  row("aborted upload: existing file, data RST -> is the old file kept?", {
    act: async (place) => {
      await writeFile(join(place.root, "old"), "precious");
      return upload(place, "old", "resetAndDestroy");
    },
    wrong: ["550", false],
    right: ["426", true],
  });
  row("aborted download: data RST mid way", {
    act: (place) => download(place, "resetAndDestroy"),
    wrong: ["551", "200"],
    right: ["426", "200"],
  });
  row("ABOR during transfer", {
    act: async ({ logIn, root }) => {
      await writeFile(join(root, "big"), big);
      const client = await logIn();
      const data = await client.openData();
      await client.ask("RETR big");
      await once(data, "readable");
      return [(await client.ask("ABOR")).slice(0, 3), (await client.answer()).slice(0, 3)];
    },
    wrong: ["<no", "<no"],
    right: ["426", "226"],
  });
  row("resume upload with REST+STOR on default FileSystem", {
    act: async ({ logIn, root }) => {
      await writeFile(join(root, "ten"), "0123456789");
      const client = await logIn();
      await client.ask("REST 5");
      const data = await client.openData();
      await client.ask("STOR ten");
      data.end("XYZ");
      return [(await client.answer()).slice(0, 3), await has(join(root, "ten"))];
    },
    wrong: ["226", "\0\0\0\0\0XYZ"],
    right: ["226", "01234XYZ"],
  });
});

describe("time-outs", () => {
  row("long healthy download (slow reader) with timeout option 500 ms", {
    options: () => ({ timeout: 500 }),
    act: async ({ logIn, root }) => {
      await writeFile(join(root, "big"), big);
      const client = await logIn();
      const data = await client.openData();
      await client.ask("RETR big");
      const until = Date.now() + 1500;
      for await (const chunk of data)
        if (Date.now() < until) await new Promise((next) => setTimeout(next, chunk ? 20 : 0));
      return (await client.answer()).slice(0, 3);
    },
    wrong: "421",
    right: "226",
  });
});

describe("the end of a server", () => {
  row("server.close() with a logged-in client", {
    act: async ({ logIn, stop }) => {
      const client = await logIn();
      stop();
      return (await client.answer()).slice(0, 3);
    },
    wrong: "<cl",
    right: "421",
  });
});

describe("logins", () => {
  row("login: reject()", {
    act: async ({ logIn }) => {
      const client = await logIn("rejects nothing");
      return [await client.ask("USER ann"), await client.ask("PASS x")];
    },
    wrong: ["<no reply>", "<no reply>"],
    right: ["331 Username okay, need password", "230 User logged in, proceed"],
  });
  row("login: reject(err.code=421)", {
    act: async ({ logIn }) => (await logIn("rejects 421")).ask("NOOP"),
    wrong: "200 The requested action has been successfully completed",
    right: "<closed>",
  });
});

describe("the conversation", () => {
  row("command split over segments", {
    act: async ({ logIn }) => {
      const client = await logIn();
      client.write("PW");
      await new Promise((resolve) => setTimeout(resolve, 50));
      return (await client.ask("D")).slice(0, 7);
    },
    wrong: "502 Com",
    right: '257 "/"',
  });
  row("LF-only command", {
    act: async ({ logIn }) => {
      const client = await logIn();
      client.write("PWD\nNOOP\n");
      return [(await client.answer()).slice(0, 7), (await client.answer()).slice(0, 3)];
    },
    wrong: ["502 Com", "<no"],
    right: ['257 "/"', "200"],
  });
  row("PASV port range exhausted (1 port, in use)", {
    act: async ({ logIn }) => {
      const client = await logIn();
      return [(await client.ask("EPSV")).slice(0, 3), (await client.ask("PASV")).slice(0, 3)];
    },
    options: occupied,
    wrong: ["400", "400"],
    right: ["425", "425"],
  });
});

describe("a disk that fails", () => {
  row("write stream fails mid-way with ENOSPC", {
    act: async ({ logIn }) => {
      const client = await logIn("full");
      const data = await client.openData();
      await client.ask("STOR x");
      const closed = once(data, "close").catch(() => undefined);
      data.end(big);
      data.resume();
      const code = (await client.answer()).slice(0, 3);
      await closed;
      return [data.errored === null ? "heard out" : "reset", code];
    },
    wrong: ["reset", "550"],
    right: ["heard out", "452"],
  });
  row("read stream fails mid-way", {
    act: async ({ logIn }) => {
      const client = await logIn("breaks");
      const data = await client.openData();
      await client.ask("RETR x");
      await buffer(data).catch(() => undefined);
      return (await client.answer()).slice(0, 3);
    },
    wrong: "551",
    right: "451",
  });
  row("default FS: STOR onto ETXTBSY", {
    act: async (place) => {
      const { root, logIn } = place;
      await mkdir(join(root, "bin"));
      const program = join(root, "bin", "prog");
      await copyFile("/bin/sleep", program);
      await chmod(program, 0o755);
      const child = spawn(program, ["20"]);
      onTestFinished(() => void child.kill());
      await once(child, "spawn");
      const client = await logIn();
      const data = await client.openData();
      await client.ask("STOR bin/prog");
      data.resetAndDestroy();
      await client.answer();
      return (await has(program)) === "<gone>" ? "deleted" : "kept";
    },
    wrong: "deleted",
    right: "kept",
  });
});

/** Options with one passive port, which somebody else has. */
async function occupied(): Promise<{ pasv_min: number; pasv_max: number }> {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  blocker.unref();
  const { port } = blocker.address() as AddressInfo;
  return { pasv_min: port, pasv_max: port };
}
