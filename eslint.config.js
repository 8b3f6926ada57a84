import js from "@eslint/js";
import redos from "eslint-plugin-redos-detector";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["**/dist/**", "docs/api/**", "coverage/**", "**/.turbo/**", "**/.astro/**"] },
  js.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // Set-up files stand outside the packages' projects.
    files: ["**/*.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // Our expressions meet text that servers choose: each of them has to run in linear time.
    files: ["packages/*/src/**/*.ts", "apps/*/src/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.test-d.ts"],
    plugins: { "redos-detector": redos },
    rules: {
      "redos-detector/no-unsafe-regex": ["error", { ignoreError: false }],
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "Name what you export: an index is a reviewed list." },
        { selector: "ExportDefaultDeclaration", message: "No default exports." },
      ],
      "no-console": "error",
    },
  },
  {
    files: ["**/*.mjs", "**/*.config.{js,ts}", "**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        Buffer: "readonly",
      },
    },
  },
);
