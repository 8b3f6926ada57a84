let interrupt: AbortController | undefined;

/**
 * The signal that is aborted when the user or the system asks the process to end; a second request ends it at once. The
 * first call takes the requests over: without it they end the process as usual.
 */
export function interruptSignal(): AbortSignal {
  if (interrupt !== undefined) return interrupt.signal;
  const controller = new AbortController();
  interrupt = controller;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort(new Error(`Interrupted by ${name}`));
    });
  }
  return controller.signal;
}
