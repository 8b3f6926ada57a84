/** The address of a page below the root of the site, `path` beginning with a slash. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, "") + path;
}

export function codePath(code: number): string {
  return href(`/codes/${code}/`);
}

/** `"220-vs-421"`: the lower code first. */
export function pairSlug(a: number, b: number): string {
  return `${Math.min(a, b)}-vs-${Math.max(a, b)}`;
}

export function pairPath(a: number, b: number): string {
  return href(`/compare/${pairSlug(a, b)}/`);
}

export function commandPath(verb: string): string {
  return href(`/commands/${verb.toLowerCase()}/`);
}

export function causePath(cause: string): string {
  return href(`/causes/${cause}/`);
}

export function serverPath(id: string): string {
  return href(`/servers/${id}/`);
}
