// A client that adds as little time of its own as possible: one control connection, EPSV, no checks but of the codes.
import { connect } from "node:net";

/** Connects and logs in. */
export async function openSession(port, user = "ann") {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let text = "";
  let waiting;
  const take = () => {
    // The last line of a reply has a space behind the code.
    const end = /^(\d{3}) [^\n]*\r\n/m.exec(text);
    if (end === null || waiting === undefined) return;
    const reply = text.slice(0, end.index + end[0].length);
    text = text.slice(reply.length);
    const resolve = waiting;
    waiting = undefined;
    resolve({ code: Number(end[1]), text: reply });
  };
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    take();
  });
  const reply = async (...codes) => {
    const answer = await new Promise((resolve, reject) => {
      waiting = resolve;
      socket.once("close", () => reject(new Error("The server closed the control connection.")));
      take();
    });
    socket.removeAllListeners("close");
    if (!codes.includes(answer.code)) throw new Error(`Expected ${codes.join(" or ")}, got ${answer.text}`);
    return answer;
  };
  const send = (line, ...codes) => {
    socket.write(`${line}\r\n`);
    return reply(...codes);
  };
  const openData = async () => {
    const { text: answer } = await send("EPSV", 229);
    const data = connect({ noDelay: true, port: Number(/\|(\d+)\|\)/.exec(answer)[1]), host: "127.0.0.1" });
    await new Promise((resolve, reject) => data.once("connect", resolve).once("error", reject));
    // Bare ftp-srv resets connections that it is done with.
    data.on("error", () => undefined);
    return data;
  };
  await reply(220);
  await send(`USER ${user}`, 331);
  await send("PASS secret", 230);
  await send("TYPE I", 200);
  return {
    upload: async (name, content) => {
      const data = await openData();
      await send(`STOR ${name}`, 150, 125);
      data.end(content);
      await reply(226);
    },
    /** The number of bytes that came. */
    download: async (name) => {
      const data = await openData();
      let bytes = 0;
      data.on("data", (chunk) => (bytes += chunk.length));
      const ended = new Promise((resolve) => data.once("close", resolve));
      await send(`RETR ${name}`, 150, 125);
      await Promise.all([ended, reply(226)]);
      return bytes;
    },
    close: async () => {
      await send("QUIT", 221, 200);
      socket.destroy();
    },
  };
}
