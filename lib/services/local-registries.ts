/** The address at which a registry is asked: its own, or below `local` where that is a server on this machine. */
export function atLocal(url: string, local: string): string {
  return /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(local) ? url.replace(/^https:\/\//, `${local}/`) : url;
}
