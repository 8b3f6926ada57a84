// npm run gauntlet: what its parts import is installed and built before they are loaded, so that a fresh clone will do and
// what runs is what is written now, not what was built last.
import { build, install } from "../../scripts/prepare.mjs";

install();
build("mirror");
await import("./main.mjs");
