/** FNV-1a over the UTF-16 units of `text`, mixed so that near texts lie far apart: 0 to 2^32 - 1. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A number from 0 to below 1 that depends on the arguments and on nothing else. */
export function chance(seed: number, rule: string, file: string, attempt: number): number {
  return hash(`${seed}\0${rule}\0${file}\0${attempt}`) / 2 ** 32;
}
