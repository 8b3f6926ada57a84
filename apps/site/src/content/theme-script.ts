import { createHash } from "node:crypto";

/** Runs before the first paint, so that the chosen colours do not flash; the only script inside a page. */
export const themeScript =
  'document.documentElement.dataset.js="";try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';

const hash = createHash("sha256").update(themeScript).digest("base64");

/** Everything comes from this site, and nothing leaves it: what is pasted here cannot be sent anywhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");
