import { defineConfig } from "vitest/config";

/** The packages are read from their sources, so that no test needs a build of a neighbour. */
const conditions = ["@ftp-codes/source"];

/** `npm run test:interop` sets this: the tests that need programs from Debian's packages, and only those. */
const interop = process.env["FTP_CODES_INTEROP"] !== undefined;

/** `npm run test:site` sets this: the tests of the built site in Chromium, and only those. */
const browser = process.env["FTP_CODES_BROWSER"] !== undefined;

export default defineConfig({
  resolve: { conditions: [...conditions, "node", "development|production"] },
  ssr: { resolve: { conditions: [...conditions, "node", "development|production"] } },
  test: {
    include: interop
      ? ["{packages,apps}/*/test/**/*.interop.ts"]
      : browser
        ? ["apps/*/test/**/*.browser.ts"]
        : ["{packages,apps}/*/{src,test}/**/*.test.ts", "scripts/**/*.test.ts", "bench/**/*.test.mjs"],
    typecheck: { include: ["{packages,apps}/*/{src,test}/**/*.test-d.ts"], tsconfig: "./tsconfig.test-d.json" },
    benchmark: { include: ["packages/*/bench/**/*.bench.ts"] },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
