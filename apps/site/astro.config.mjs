import { defineConfig } from "astro/config";

/**
 * Where the site will stand. `SITE` is its address (canonical links, the sitemap and social cards need one), `BASE` the
 * path below it. Without `SITE` they carry a name that belongs to nobody (RFC 2606).
 */
export default defineConfig({
  site: process.env.SITE ?? "https://ftp-codes.example",
  base: process.env.BASE ?? "/",
  trailingSlash: "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  // One small style sheet and no inline script but the one whose hash stands in the content security policy.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
});
