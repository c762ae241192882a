/** Levels for an axis that hold all values: at even steps of 1, 2 or 5 times a power of ten, about four of them. Of 0 and 180: 0, 50, 100, 150, 200. */
export function roundLevels(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = Number.isFinite(high - low) && high > low ? high - low : 1;
  const floor = Number.isFinite(low) ? low : 0;
  const rough = width / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((one) => one * power >= rough) ?? 10);
  const first = Math.floor(floor / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((floor + width) / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
