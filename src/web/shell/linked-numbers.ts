const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

/** A part of a sentence; `to`: where it leads. */
export interface Part {
  readonly text: string;
  readonly to: string | null;
}

/**
 * A sentence in parts, its numbers as links, in the order given. A number that is a day of the month, as in "31. mars" and
 * "31 March", is passed over, and one that ends a sentence is not: `linkedNumbers("Per 3. mars: 3 falt.", [{ text: "3", to: "/a" }])` links the second 3.
 */
export function linkedNumbers(
  sentence: string,
  numbers: readonly { readonly text: string; readonly to: string }[],
): readonly Part[] {
  const parts: Part[] = [];
  let rest = sentence;
  for (const { text, to } of numbers) {
    const large = text.charAt(0).toUpperCase() + text.slice(1);
    const own = [text, large].map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const found = new RegExp(`(?<![\\d.,])(?:${own})(?![\\d]|[.,]\\d|\\. \\p{Ll}| ${months})`, "u").exec(
      rest,
    );
    if (!found) continue;
    if (found.index > 0) parts.push({ text: rest.slice(0, found.index), to: null });
    parts.push({ text: found[0], to });
    rest = rest.slice(found.index + text.length);
  }
  return rest === "" ? parts : [...parts, { text: rest, to: null }];
}
