/** What a text says as JSON; undefined: it is none. `parsedJson("[1]")` is `[1]`. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
