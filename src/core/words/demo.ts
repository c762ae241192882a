import { phrasebook } from "./phrasebook.ts";

/** What is said while the simulated shop is made. */
export const demoWords = phrasebook({
  en: {
    "demo.simulating": () => "Simulating people",
    "demo.writing": () => "Writing files",
    "demo.outOfRange": (p: { option: string; given: number }, f) =>
      `--${p.option} ${Number.isFinite(p.given) ? f.count(p.given) : p.given} is no size that the demo shop can have.`,
    "demo.outOfRange.fix": (p: { option: string; from: number; to: number }, f) =>
      `Give a whole number from ${f.count(p.from)} to ${f.count(p.to)}.`,
  },
  nb: {
    "demo.simulating": () => "Simulerer personer",
    "demo.writing": () => "Skriver filer",
    "demo.outOfRange": (p, f) =>
      `--${p.option} ${Number.isFinite(p.given) ? f.count(p.given) : p.given} er ingen størrelse demobutikken kan ha.`,
    "demo.outOfRange.fix": (p, f) => `Oppgi et helt tall fra ${f.count(p.from)} til ${f.count(p.to)}.`,
  },
  da: {
    "demo.simulating": () => "Simulerer personer",
    "demo.writing": () => "Skriver filer",
    "demo.outOfRange": (p, f) =>
      `--${p.option} ${Number.isFinite(p.given) ? f.count(p.given) : p.given} er ikke en størrelse, demobutikken kan have.`,
    "demo.outOfRange.fix": (p, f) => `Angiv et helt tal fra ${f.count(p.from)} til ${f.count(p.to)}.`,
  },
});
