/** Whether a goal that is so likely to be reached, 0 to 1, is in danger: under one in five, as the fixed words of probability have it. `inDanger(0.19)` is true, `inDanger(0.2)` is not. */
export function inDanger(chance: number): boolean {
  return chance < 0.2;
}
