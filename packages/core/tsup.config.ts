import { defineConfig } from "tsup";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/catalogue.ts",
    "src/compare.ts",
    "src/commands.ts",
    "src/reply.ts",
    "src/rules.ts",
    "src/log.ts",
    "src/reference.ts",
  ],
  format: ["esm", "cjs"],
  dts: true,
  clean: true,
  sourcemap: true,
  target: "node20",
  treeshake: true,
  splitting: true,
});
