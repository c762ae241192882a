/** A step of 1, 2 or 5 times a power of ten, of which at most so many lie in a width. Of 180 in four: 50. */
export function roundStep(width: number, count: number): number {
  const least = width / count;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((one) => one * power >= least) ?? 10);
}

/** Levels for an axis that hold all values, at even steps, about four of them; one value alone stands beside zero, so that a share never has a level over all. Of 0 and 180: 0, 50, 100, 150, 200. */
export function roundLevels(values: readonly number[]): readonly number[] {
  const held = new Set(values).size <= 1 ? [0, ...values] : values;
  const [low, high] = [Math.min(...held), Math.max(...held)];
  const width = high > low ? high - low : 1;
  const step = roundStep(width, 4);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((low + width) / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Round numbers from 0 on that lie within, about so many. Of 0.4 in five: 0, 0.1, 0.2, 0.3, 0.4. */
export function roundTicks(most: number, count: number): readonly number[] {
  const step = roundStep(most, count);
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
}
