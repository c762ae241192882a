import { keyFigures } from "./key-figures/key-figures.ts";
import type { Unit } from "./key-figures/measure.ts";

/** A kind of fact without which a measure cannot be told; people alone are always there. */
export type Needs = "people" | "orders" | "answers" | "referrals" | "spend";

/** One measure: what it counts, what it needs, and where it is asked. */
export interface Listed {
  readonly id: string;
  readonly unit: Unit | "days";
  readonly needs: Needs;
  /** How it is asked in the terminal, and over HTTP. */
  readonly command: string;
  readonly path: string;
  /** How it is written out person by person; null: it is not one of persons. */
  readonly perPerson: string | null;
}

const ofKeyFigures = keyFigures.map(({ id, unit, needs }) => ({
  ...{ id, unit, needs, command: "stige kpis", path: "/kpis", perPerson: null },
}));

const listed = [
  ["people-per-rung", "people", "people", "ladder", "/ladder", "export people --out people.csv"],
  ["moves", "people", "people", "moves", "/moves", "export stays --out stays.csv"],
  ["step-conversion", "share", "people", "conversion", "/conversion", null],
  ["time-to-step", "days", "people", "conversion", "/conversion", null],
  ["retention", "share", "orders", "retention", "/retention", null],
  ["rhythm", "people", "orders", "retention", "/retention", null],
  ["value", "money", "orders", "value", "/value", "value --per-person"],
  ["difference-between-rungs", "money", "orders", "value", "/value", null],
  ["abc", "people", "orders", "value --abc", "/abc", null],
  ["key-customers", "money", "orders", "value --key-customers", "/key-customers", null],
  ["potential", "money", "orders", "potential", "/potential", null],
  ["rfm", "people", "orders", "segments --per-person", "/segments", null],
  ["segments", "money", "orders", "segments", "/segments", "segments --per-person"],
  ["goal-probability", "share", "people", "goals", "/goals", null],
  ["spend-balance", "money", "spend", "balance", "/balance", null],
  ["cost-per-climb", "money", "spend", "balance", "/balance", null],
] as const;

const others = listed.map(([id, unit, needs, command, path, perPerson]) => ({
  ...{ id, unit, needs, command: `stige ${command}`, path },
  perPerson: perPerson && `stige ${perPerson}`,
}));

/** Every measure that Stige tells, key figures first. */
export const measures = [...ofKeyFigures, ...others] satisfies readonly Listed[];

export type MeasureId = (typeof measures)[number]["id"];

/** Whether it is a key figure: those are told beside their names. */
export function isKeyFigure(id: MeasureId): id is (typeof keyFigures)[number]["id"] {
  return keyFigures.some((one) => one.id === id);
}
