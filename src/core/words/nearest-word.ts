/**
 * How many slips of the finger lie between two words: letters put in, left out, exchanged, or two neighbours swapped.
 * `slips("atLaest", "atLeast")` is 1. Source: optimal string alignment distance (Damerau 1964).
 */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

const bare = (word: string) => word.toLowerCase().replace(/[\s_-]/g, "");

/**
 * The word that was probably meant, else null: the same letters but for case, blanks and hyphens, the nearest with at
 * most one slip in three letters, or the only one that begins so. `nearestWord("at_least", ["atLeast", "within"])` is `"atLeast"`.
 */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const word = bare(typed).slice(0, 60);
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = bare(candidate);
    const distance = word === other ? 0 : slips(word, other);
    const allowed = Math.floor(Math.max(word.length, other.length) / 3);
    if (distance <= allowed && distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest ?? begunWord(word, known);
}

/** The only word that begins so, of three letters or more: `margin` is `marginRate`. */
function begunWord(word: string, known: readonly string[]): string | null {
  const begun = word.length < 3 ? [] : known.filter((one) => bare(one).startsWith(word));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}
