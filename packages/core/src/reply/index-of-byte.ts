/**
 * Where `byte` stands at or behind `start`, or -1. The method of `Uint8Array`, also for a `Buffer`, whose own is several
 * times slower on a short chunk; so are `includes` and a loop.
 */
export function indexOfByte(bytes: Uint8Array, byte: number, start: number): number {
  return Uint8Array.prototype.indexOf.call(bytes, byte, start);
}
