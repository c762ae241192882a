/** `If-None-Match` (RFC 9110): one of its tags is this one, whatever its weakness; `*` is any. */
export function isKnown(given: string | undefined, etag: string): boolean {
  const tags = given?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return tags.some((tag) => tag === etag || tag === "*");
}
