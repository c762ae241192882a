/** PostgreSQL keeps no text with a NUL, which SQLite does: its picture stands there instead, in what is asked as in what is kept. */
const picture = "\u2400";

export function keepable(value: unknown): unknown {
  return typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", picture) : value;
}

/** The same in JSON, where it is written as an escape. */
export function keepableJson(json: string): string {
  return json.includes("\\u0000") ? json.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, `$1${picture}`) : json;
}
