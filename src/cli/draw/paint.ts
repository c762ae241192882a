/** How parts of a drawing are told apart. Without colour every paint is the text itself. */
export interface Paint {
  readonly colour: boolean;
  bold(text: string): string;
  dim(text: string): string;
  /** The colour of a rung: cool up to the first that a purchase gives, warm above. Marks only, never text. */
  rung(place: number, rungs: number, firstBought: number | null): (text: string) => string;
  off(text: string): string;
  /** The colour of what holds and of what is missing. */
  mark(kind: "holds" | "lacks" | "plain"): (text: string) => string;
}

/** Colours of 256 that keep their contrast on light and on dark ground. */
const cool = [245, 32, 26];
const warm = [136, 166, 161];

/** `paint(false).bold("a")` is `"a"`. */
export function paint(colour: boolean): Paint {
  if (!colour) {
    const plain = (text: string) => text;
    return { colour, bold: plain, dim: plain, rung: () => plain, off: plain, mark: () => plain };
  }
  const code = (open: string, close: string) => (text: string) =>
    text === "" ? "" : `\u001b[${open}m${text}\u001b[${close}m`;
  return {
    colour,
    bold: code("1", "22"),
    dim: code("2", "22"),
    rung: (place, rungs, firstBought) => code(`38;5;${rungColour(place, rungs, firstBought)}`, "39"),
    off: code("38;5;243", "39"),
    mark: (kind) => (kind === "plain" ? (text) => text : code(`38;5;${kind === "holds" ? 29 : 166}`, "39")),
  };
}

function rungColour(place: number, rungs: number, firstBought: number | null): number {
  const cools = firstBought === null ? rungs : firstBought + 1;
  const [colours, at, of] = place < cools ? [cool, place, cools] : [warm, place - cools, rungs - cools];
  const i = of <= 1 ? colours.length - 1 : Math.round((at / (of - 1)) * (colours.length - 1));
  return colours[i] ?? 245;
}
