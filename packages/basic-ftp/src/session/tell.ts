import { channel, hasSubscribers } from "node:diagnostics_channel";
import type { SessionListeners } from "../types.js";
import type { Host } from "./host.js";

type Event<Name extends keyof SessionListeners> = Parameters<NonNullable<SessionListeners[Name]>>[0];

/** The diagnostics channels on which the same events can be heard without having the options in hand. */
const channels = {
  onReply: "@ftp-codes/basic-ftp:reply",
  onAdvice: "@ftp-codes/basic-ftp:advice",
  onRetry: "@ftp-codes/basic-ftp:retry",
  onProgress: "@ftp-codes/basic-ftp:progress",
  onSession: "@ftp-codes/basic-ftp:session",
} as const satisfies { readonly [Name in keyof Required<SessionListeners>]: string };

/** Tells everybody who listens at this host, or on the event's diagnostics channel. */
export function tell<Name extends keyof SessionListeners>(host: Host, name: Name, event: Event<Name>): void {
  for (const listener of host.listeners) (listener[name] as ((event: Event<Name>) => void) | undefined)?.(event);
  if (hasSubscribers(channels[name])) channel(channels[name]).publish(event);
}

/** Is anybody there to be told? */
export function isHeard(host: Host, name: keyof SessionListeners): boolean {
  return hasSubscribers(channels[name]) || [...host.listeners].some((listener) => listener[name] !== undefined);
}
