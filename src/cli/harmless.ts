import type { World } from "./world.ts";

/** What a terminal may take for a command: control characters but line break and tab, and marks that turn a text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const commanding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The paints of paint.ts, which alone may command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a paint begins with.
const paints = /(\u001b\[(?:1|2|22|39|38;5;\d{1,3})m)/;

/** A text from somebody's data, harmless on a terminal: `harmless("a\u001b[2J")` is `"a␛[2J"`. */
export function harmless(text: string): string {
  return text.replaceAll(commanding, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "␡" : "�";
  });
}

/** The world behind a rim that lets no text command the terminal. `json`: what is written is JSON, and means the same as before. */
export function harmlessWorld(world: World, json: boolean): World {
  const written = json ? escaped : world.colour ? harmlessBesidePaint : harmless;
  return { ...world, out: (text) => world.out(written(text)), err: (text) => world.err(written(text)) };
}

function harmlessBesidePaint(text: string): string {
  return text
    .split(paints)
    .map((part, i) => (i % 2 === 1 ? part : harmless(part)))
    .join("");
}

function escaped(json: string): string {
  return json.replaceAll(commanding, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
