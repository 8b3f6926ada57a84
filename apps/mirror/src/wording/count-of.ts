/** `"1 file"`, `"2 files"`, `"1,000 files"`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : several}`;
}
