import { createServer } from "@ftp-codes/ftp-srv";

export const server = createServer({
  url: process.env.FTP_URL ?? "ftp://127.0.0.1:2121",
  maxSessionsPerHost: 8,
  onUpload: ({ path, bytes, code }) => console.log(`${path}: ${bytes} bytes, ${code}`),
});

server.on("login", ({ username, password }, resolve, reject) => {
  if (username === "ann" && password === "secret") resolve({ root: process.env.FTP_ROOT ?? "/srv/ftp" });
  else reject(new Error("Login incorrect"));
});

await server.listen();
