/** What is to be done for a tree, in an order that keeps memory bounded and the end short. */
export interface Jobs {
  /** Reads a directory, and adds what is in it. Never rejects. */
  addDirectory(run: () => Promise<void>): void;
  /** Copies a file of so many bytes. Never rejects. */
  addFile(bytes: number, run: () => Promise<void>): void;
  /** Resolves when nothing is left to do. */
  done(): Promise<void>;
}

/** Jobs that run at once: most of them wait for a session, or for their next attempt. */
const mostRunning = 64;

/** With so many files waiting, no further directory is read. */
const enoughFiles = 256;

interface FileJob {
  readonly bytes: number;
  readonly run: () => Promise<void>;
}

/**
 * Runs jobs: directories are read, the one found last first, as long as few files wait; of the files that wait the largest
 * goes first, so that none of them is what everybody waits for at the end. `isOver` says that nothing more is begun, `expect` is
 * told how many files wait.
 */
export function createJobs(isOver: () => boolean, expect: (files: number) => void): Jobs {
  const directories: (() => Promise<void>)[] = [];
  const files: FileJob[] = [];
  let sorted = true;
  let running = 0;
  let resolveDone: (() => void) | undefined;
  let planned = false;

  function next(): (() => Promise<void>) | undefined {
    if (directories.length > 0 && files.length < enoughFiles) return directories.pop();
    if (!sorted) files.sort((a, b) => a.bytes - b.bytes);
    sorted = true;
    return files.pop()?.run;
  }

  function start(): void {
    planned = false;
    while (running < mostRunning && !isOver()) {
      const run = next();
      if (run === undefined) break;
      running += 1;
      void run().finally(() => {
        running -= 1;
        plan();
      });
    }
    expect(files.length);
    if (running === 0) resolveDone?.();
  }

  /** Starts after everything that is being added now: only then it is known which file is the largest. */
  function plan(): void {
    if (planned) return;
    planned = true;
    queueMicrotask(start);
  }

  return {
    addDirectory(run) {
      directories.push(run);
      plan();
    },
    addFile(bytes, run) {
      files.push({ bytes, run });
      sorted = false;
      plan();
    },
    done: () =>
      new Promise((resolve) => {
        resolveDone = resolve;
        plan();
      }),
  };
}
