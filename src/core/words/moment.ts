import type { Formats } from "./formats.ts";
import type { Language } from "./language.ts";

const ways: Readonly<Record<Language, readonly [up: string, down: string]>> = {
  nb: ["opp", "ned"],
  da: ["op", "ned"],
  en: ["up", "down"],
};

/** An instant as a person says it: the day alone where it is the day's last microsecond, else with its time. nb: `31. mars 2026`, `31. mars 2026 kl. 14:05`. */
export function moment(us: number, f: Formats): string {
  const endOfDay = (us + 1) % 1e6 === 0 && /00[.:]00$/.test(f.minute(us + 1));
  return endOfDay ? f.day(us) : f.minute(us);
}

/** A number of people with its sign, by which they are more or fewer: `+42`, `−17`, `0`; where few are hidden, nb `ned færre enn 5`. */
export function signedPeople(n: number, f: Formats): string {
  if (n === 0) return "0";
  if (f.isFew(Math.abs(n))) return `${ways[f.language][n > 0 ? 0 : 1]} ${f.people(Math.abs(n))}`;
  return `${n > 0 ? "+" : "−"}${f.people(Math.abs(n))}`;
}

/** A number with its sign: `+4`, `−12`, `0`. */
export function signed(n: number, f: Formats): string {
  if (n === 0) return "0";
  return n > 0 ? `+${f.count(n)}` : `−${f.count(-n)}`;
}
