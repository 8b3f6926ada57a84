import { banRules } from "./rules/bans.js";
import { banSamples } from "./rules/bans.samples.js";
import { commandRules } from "./rules/commands.js";
import { commandSamples } from "./rules/commands.samples.js";
import { failureRules } from "./rules/failures.js";
import { failureSamples } from "./rules/failures.samples.js";
import { fileRules } from "./rules/files.js";
import { fileSamples } from "./rules/files.samples.js";
import { limitRules } from "./rules/limits.js";
import { limitSamples } from "./rules/limits.samples.js";
import { loginRules } from "./rules/login.js";
import { loginSamples } from "./rules/login.samples.js";
import { positiveRules } from "./rules/positive.js";
import { positiveSamples } from "./rules/positive.samples.js";
import type { Rule, RuleSample, RuleSource } from "./rules/rule.js";
import { serverRules } from "./rules/servers.js";
import { serverSamples } from "./rules/servers.samples.js";
import { sessionRules } from "./rules/sessions.js";
import { sessionSamples } from "./rules/sessions.samples.js";
import { storageRules } from "./rules/storage.js";
import { storageSamples } from "./rules/storage.samples.js";
import { tlsRules } from "./rules/tls.js";
import { tlsSamples } from "./rules/tls.samples.js";
import { transferRules } from "./rules/transfers.js";
import { transferSamples } from "./rules/transfers.samples.js";

export type { Rule, RuleSample } from "./rules/rule.js";

/** A text rule with where it comes from and the replies it has to decide. */
export interface TextRule extends Rule {
  /** Project, file and line, manual or thread of the first sample. */
  readonly origin: string;
  readonly samples: readonly RuleSample[];
}

/** A list of rules and the samples of each. */
type Topic = readonly [rules: readonly Rule[], samples: Readonly<Record<string, RuleSource>>];

/** The topics in the order in which `advise` asks them. */
const topics = (): readonly Topic[] => [
  [serverRules, serverSamples],
  [positiveRules, positiveSamples],
  [banRules, banSamples],
  [tlsRules, tlsSamples],
  [limitRules, limitSamples],
  [loginRules, loginSamples],
  [sessionRules, sessionSamples],
  [storageRules, storageSamples],
  [transferRules, transferSamples],
  [commandRules, commandSamples],
  [fileRules, fileSamples],
  [failureRules, failureSamples],
];

/** Every text rule in the order in which `advise` asks them, with origin and samples. */
export function textRules(): readonly TextRule[] {
  return topics().flatMap(([rules, samples]) =>
    rules.flatMap((rule) => {
      const source = samples[rule.id];
      return source === undefined ? [] : [{ ...rule, origin: source[0].origin, samples: source }];
    }),
  );
}
