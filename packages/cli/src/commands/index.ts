import type { Command } from "commander";
import type { Context } from "../context.js";
import { addAdvise } from "./advise.js";
import { addCompare } from "./compare.js";
import { addDecode } from "./decode.js";
import { addDoctor } from "./doctor.js";
import { addExplain } from "./explain.js";
import { addList } from "./list.js";
import { addServe } from "./serve.js";

/** Every command of the program, in the order in which the help lists them. */
export const programCommands: readonly ((program: Command, context: Context) => void)[] = [
  addExplain,
  addCompare,
  addDecode,
  addDoctor,
  addServe,
  addAdvise,
  addList,
];
