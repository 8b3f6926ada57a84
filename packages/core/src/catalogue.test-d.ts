import { describe as group, expectTypeOf, it } from "vitest";
import { catalogue, describe, fileUnavailable, winsockTimedOut, type CatalogueEntry } from "./catalogue.js";

type Catalogue = typeof catalogue;

group("the catalogue's types", () => {
  it("keeps code and name literal and leaves the rest wide", () => {
    expectTypeOf(catalogue[550]).toEqualTypeOf<CatalogueEntry<550>>();
    expectTypeOf(fileUnavailable.code).toEqualTypeOf<550>();
    expectTypeOf(fileUnavailable.name).toEqualTypeOf<"fileUnavailable">();
    expectTypeOf(fileUnavailable.title).toEqualTypeOf<string>();
  });

  it("has no entry for numbers that are no reply", () => {
    expectTypeOf<10060>().not.toExtend<keyof Catalogue>();
    expectTypeOf(winsockTimedOut.name).toEqualTypeOf<string>();
  });

  it("refuses an entry that is misplaced or missing", () => {
    expectTypeOf<CatalogueEntry<450>>().not.toExtend<Catalogue[550]>();
    expectTypeOf<Omit<Catalogue, 550>>().not.toExtend<Catalogue>();
    // @ts-expect-error 599 is not in the list of codes
    const extra: Partial<Catalogue> = { 599: fileUnavailable };
    expectTypeOf(extra).toEqualTypeOf<Partial<Catalogue>>();
  });

  it("describes any number, or nothing", () => {
    expectTypeOf(describe).toEqualTypeOf<(code: number) => CatalogueEntry | undefined>();
  });
});
