/** A call of the file system is quick as long as it usually takes less than this, in milliseconds. */
const quickMs = 0.1;

/** How much the latest call counts in what is usual, and how slowly a slow one is forgotten. */
const weight = 0.02;
const forgotten = 0.002;

/**
 * A call that is made `atOnce` as long as it is quick: the way to Node's thread pool and back costs several times what the call
 * itself does, and a small file needs five of them. Where calls take their time, because of the disk or a network before
 * it, they would hold up everything else: then `elsewhere` is taken, and `atOnce` only tried now and then.
 */
export function quickly<Given extends readonly unknown[], Result>(
  atOnce: (...given: Given) => Result,
  elsewhere: (...given: Given) => Promise<Result>,
  now: () => number = () => performance.now(),
): (...given: Given) => Result | Promise<Result> {
  let usualMs = 0;
  return (...given) => {
    if (usualMs >= quickMs) {
      usualMs *= 1 - forgotten;
      return elsewhere(...given);
    }
    const began = now();
    try {
      return atOnce(...given);
    } finally {
      usualMs += (now() - began - usualMs) * weight;
    }
  };
}
