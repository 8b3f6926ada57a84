// Loaded into the mirror's process: leaves the largest resident size it had, in KiB, in the file that is named.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.INTEROP_MEMORY_FILE, String(process.resourceUsage().maxRSS)));
