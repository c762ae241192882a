import type { LineCounter } from "yaml";
import type { Problem } from "../../words/problem.ts";
import type { Ladder } from "../ladder.ts";
import { ladderWarnings } from "../ladder-warnings.ts";
import type { Break } from "./yaml-break.ts";
import type { Field, Finding, Reading } from "./yaml-spot.ts";

/** The findings that hold although the file is broken as YAML: none about what is missing, none that rest on what is damaged. */
export function sureOf(findings: readonly Finding[], broken: readonly Break[]): readonly Finding[] {
  const damages = broken.flatMap(({ damage }) => damage ?? []);
  if (damages.length === 0) return findings;
  return findings.filter(
    ({ absent, from, to }) => !absent && damages.every((damage) => to <= damage.from || from >= damage.to),
  );
}

/** A finding as a problem, by line and column from 1. */
export function placed({ path, from, sentence, fix }: Finding, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(from);
  return { place: path === "" ? "stige.yaml" : path, line, column: col, sentence, fix };
}

/** What is not wrong in a ladder but will surprise, where its rungs stand in the text. */
export function placedWarnings(
  reading: Reading,
  ladder: Ladder,
  field: Field | undefined,
  lines: LineCounter,
): readonly Problem[] {
  return ladderWarnings(ladder).map((warning) => {
    const { line, col } = lines.linePos(reading.places.get(warning.place) ?? field?.value.from ?? 0);
    return { ...warning, line, column: col };
  });
}
