/** Answers a login as its user name says: `files`, `throws CODE`, `full`, `breaks`, `rejects nothing`, `rejects 421`. */
export function answerLogin(
  root: string,
  request: { connection: unknown; username: string; password: string },
  resolve: (result: object) => void,
  reject: (reason?: unknown) => void,
): void;
