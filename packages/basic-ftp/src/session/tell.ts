import type { SessionListeners } from "../types.js";
import type { Host } from "./host.js";

type Event<Name extends keyof SessionListeners> = Parameters<NonNullable<SessionListeners[Name]>>[0];

/** Tells everybody who listens at this host. */
export function tell<Name extends keyof SessionListeners>(host: Host, name: Name, event: Event<Name>): void {
  for (const listener of host.listeners) (listener[name] as ((event: Event<Name>) => void) | undefined)?.(event);
}
