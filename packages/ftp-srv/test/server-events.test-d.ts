import { FtpSrv } from "ftp-srv";
import { expectTypeOf, it } from "vitest";
import { createServer, withReplyCodes, type LoginEvent, type ReplyEvent, type TransferEvent } from "../src/index.js";

it("a corrected server is an FtpSrv with typed events", () => {
  const server = createServer();
  expectTypeOf(server).toExtend<FtpSrv>();
  expectTypeOf(withReplyCodes(new FtpSrv())).toEqualTypeOf(server);
  server.on("upload", (event) => expectTypeOf(event).toEqualTypeOf<TransferEvent>());
  server.on("login-result", (event) => expectTypeOf(event).toEqualTypeOf<LoginEvent>());
  expectTypeOf<LoginEvent>().not.toHaveProperty("password");
  server.on("reply", (event) => expectTypeOf(event).toEqualTypeOf<ReplyEvent>());
  server.on("login", ({ username }, resolve, reject) => {
    expectTypeOf(username).toEqualTypeOf<string>();
    resolve({ root: "/srv", readOnly: true });
    reject();
    reject({ code: 421, message: "Later" });
  });
  server.on("disconnect", ({ id }) => expectTypeOf(id).toEqualTypeOf<string>());
  // @ts-expect-error there is no such event
  server.on("uploaded", () => undefined);
});
