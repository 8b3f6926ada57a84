// `npm run site`: installs and builds what is missing, then serves the reference site on 127.0.0.1 until Ctrl-C.
// "npm run site -- --port 8080" takes that port, otherwise a free one; "npm run site -- --build" only builds.
import { parseArgs } from "node:util";
import { build, install } from "./prepare.mjs";

const usage = "npm run site -- [--port NUMBER] [--build]";

function readArguments() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "0" }, build: { type: "boolean" } } });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is no port.`);
    return { port, buildOnly: values.build === true };
  } catch (error) {
    console.error(`${error.message} Usage: ${usage}`);
    process.exit(2);
  }
}

const { port, buildOnly } = readArguments();
install();
build("site");
const { dist, serve } = await import("../apps/site/scripts/serve.mjs");
console.log(`The site is in ${dist}`);
if (!buildOnly) {
  try {
    const { url } = await serve(port);
    console.log(`Serving it on ${url}`);
  } catch (error) {
    console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken.` : error.message);
    process.exitCode = 1;
  }
}
