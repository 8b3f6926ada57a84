import { Client } from "basic-ftp";
import { on, startFaultServer } from "@ftp-codes/testing";
import { type FaultServerMatchers, faultServerMatchers } from "@ftp-codes/testing/matchers";
import { expect, test } from "vitest";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- what vitest asks for
  interface Matchers<T> extends FaultServerMatchers {}
}
expect.extend(faultServerMatchers);

/** The code under test: it tries three times. */
async function upload(port: number, file: string, path: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new Client();
    try {
      await client.access({ host: "127.0.0.1", port, user: "user", password: "secret" });
      await client.uploadFrom(file, path);
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    } finally {
      client.close();
    }
  }
}

test("an upload survives two aborted transfers", async () => {
  await using server = await startFaultServer({
    script: [on("STOR", "/a.txt").times(2).afterBytes(10).reply(426).reset()],
  });

  await upload(server.port, "package.json", "/a.txt");

  expect(server.files.get("/a.txt")?.toString()).toContain("{");
  expect(server).toHaveRetried("STOR", "/a.txt", 2);
});
