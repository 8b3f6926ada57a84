import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.js";
import { UsageError } from "./usage-error.js";

const parse = (...argv: string[]) => parseArguments(argv, {});

describe("parseArguments", () => {
  it("takes no arguments, options alone and the word for the demonstration", () => {
    expect(parse()).toEqual({ kind: "demo", options: {} });
    expect(parse("demo", "--json")).toEqual({ kind: "demo", options: { json: true } });
    expect(parse("--html", "x.html", "--quiet")).toEqual({ kind: "demo", options: { html: "x.html", quiet: true } });
  });

  it("reads get and put", () => {
    expect(parse("get", "ftp://u:p@h/d", "out")).toMatchObject({ kind: "get", localDir: "out", url: { host: "h" } });
    expect(parse("put", "in", "ftp://u:p@h/d")).toMatchObject({ kind: "put", localDir: "in", url: { user: "u" } });
  });

  it("reads every option, wherever it stands", () => {
    const text =
      "--concurrency 3 get --report r.json --html p.html --include *.ts --include *.md --exclude x --dry-run --retries 0 " +
      "--deadline 1.5 ftps://h/ --timeout 9 out --in-place --ca ca.pem --json --quiet";
    const [concurrency, three, ...others] = text.split(" ") as [string, string, ...string[]];
    expect(parse(...others, concurrency, three)).toMatchObject({
      options: {
        concurrency: 3,
        report: "r.json",
        html: "p.html",
        include: ["*.ts", "*.md"],
        exclude: ["x"],
        dryRun: true,
        retries: 0,
        deadline: 1.5,
        timeout: 9,
        inPlace: true,
        ca: "ca.pem",
        json: true,
        quiet: true,
      },
    });
  });

  it("takes the password from the environment", () => {
    const job = parseArguments(["get", "ftp://u@h/d", "out"], { FTP_PASSWORD: "secret" });
    expect(job).toMatchObject({ url: { password: "secret" } });
  });

  it.each([["--help"], ["-h"], ["help"], ["get", "--help"]])("answers %s with a text", (...argv) => {
    expect(parse(...argv)).toMatchObject({ kind: "help", text: expect.stringContaining("Usage: mirror") as string });
  });

  it.each([
    [["fetch"], /unknown command/iu],
    [["gett", "ftp://h", "x"], /get/u],
    [["get", "ftp://h"], /LOCAL_DIR/u],
    [["get", "ftp://h", "a", "b"], /too many/iu],
    [["get", "out", "ftp://h"], /swapped/u],
    [["put", "ftp://h", "in"], /swapped/u],
    [["get", "out", "in"], /ftp:\/\//u],
    [["get", "ftp://h", "x", "--retries", "-1"], /whole number/u],
    [["get", "ftp://h", "x", "--concurrency", "0"], /whole number/u],
    [["get", "ftp://h", "x", "--timeout", "soon"], /seconds/u],
    [["get", "ftp://h", "x", "--deadline", "0"], /seconds/u],
    [["get", "ftp://h", "x", "--insecure"], /ftpes/u],
    [["get", "ftps://h", "x", "--insecure", "--ca", "f"], /cannot be used/u],
    [["get", "ftp://h", "x", "--colour"], /unknown option/iu],
    [["demo", "--retries", "1"], /unknown option/iu],
  ])("refuses %j in one sentence", (argv, problem) => {
    expect(() => parse(...argv)).toThrow(UsageError);
    expect(() => parse(...argv)).toThrow(problem);
  });

  it.each([
    [["ftp://u:hunter2@h/", "out"]],
    [["get", "ftp://u:hunter2@h/"]],
    [["get", "a", "b", "ftp://u:hunter2@h/"]],
    [["get", "ftp://u:hunter2@h:x/", "out"]],
    [["put", "ftp://u:hunter2@h/", "out"]],
    [["get", "ftp://u:hunter2@h/", "out", "--timeout", "ftp://u:hunter2@h/"]],
    [["--report=ftp://u:hunter2@h/", "ftp://u:hunter2@h/"]],
  ])("shows no password in the refusal of %j", (argv) => {
    let message = "";
    try {
      parse(...argv);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("UsageError");
    expect(message).not.toContain("hunter2");
  });
});
