/** What `Retry-After` asks for, in microseconds: seconds, or an instant, of which what is over is 0; null: nothing that can be read. `nowUs`: since 1970. */
export function retryAfterUs(header: string | undefined, nowUs: number): number | null {
  const said = header?.trim() ?? "";
  if (/^\d{1,9}(\.\d{1,6})?$/.test(said)) return Math.ceil(Number(said) * 1e6);
  const at = Date.parse(said);
  return Number.isNaN(at) ? null : Math.max(0, at * 1000 - nowUs);
}
