/** Where a corrected method was called. */
export interface CallSite {
  stack?: string;
}

/** Notes where `method` is being called. */
export function callSiteOf(method: (...args: never) => unknown): CallSite {
  const site: CallSite = {};
  Error.captureStackTrace(site, method);
  return site;
}

/** Makes the stack of `error` lead to the call: it was made when a reply came in, where nothing of the caller is left. */
export function withCallSite<E extends Error>(error: E, { stack = "" }: CallSite): E {
  const frames = stack.slice(stack.indexOf("\n"));
  Object.defineProperty(error, "stack", {
    value: `${error.name}: ${error.message}${frames}`,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  return error;
}
