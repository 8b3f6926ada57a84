import { expect, it } from "vitest";
import { brokenLinks, readPage } from "../scripts/built-pages.mjs";

const site = {
  base: "/",
  has: (file: string) => ["index.html", "codes/550/index.html", "icon.svg"].includes(file),
  anchorsOf: () => new Set(["causes"]),
};

it("reads links and anchors of a page", () => {
  const { links, anchors } = readPage(
    '<a id="x" href="/a?b=1&amp;c"></a><meta http-equiv="refresh" content="0;url=/b/">',
  );
  expect(links).toEqual(["/a?b=1&c", "/b/"]);
  expect(anchors).toEqual(new Set(["x"]));
});

it("finds the links that lead nowhere", () => {
  const links = ["/", "/codes/550/", "../550/", "#causes", "/codes/550/#causes", "/icon.svg", "https://example.com/x"];
  expect(brokenLinks("/codes/550/index.html", links, site)).toEqual([]);
  const broken = ["/codes/599/", "/codes/550/#fixes", "#nothing", "/codes/550"];
  expect(brokenLinks("/codes/550/index.html", broken, site)).toEqual(broken);
});

it("keeps to the path below which the site stands", () => {
  expect(brokenLinks("/index.html", ["/ftp/", "/ftp/codes/550/", "/codes/550/"], { ...site, base: "/ftp/" })).toEqual([
    "/codes/550/",
  ]);
});
