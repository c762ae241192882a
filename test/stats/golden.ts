import { referenceLines } from "../house/reference-data.ts";

/** A customer under a model with given parameters, computed with 40 digits; horizons and discounts are the keys. */
export interface GoldenRow {
  readonly model: "bgnbd" | "mbgnbd" | "pnbd";
  readonly params: readonly [number, number, number, number];
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly ll: number;
  readonly p_alive: number;
  readonly cet: Readonly<Record<string, number>>;
  readonly dert: Readonly<Record<string, number>>;
}

export interface GoldenSpend {
  readonly params: readonly [number, number, number];
  readonly x: number;
  readonly zbar: number;
  readonly ll: number | null;
  readonly expected_spend: number;
}

export const goldenFile = "btyd_golden_highprecision.json";

export function golden(): {
  readonly rows: readonly GoldenRow[];
  readonly gamma_gamma: readonly GoldenSpend[];
} {
  return JSON.parse(referenceLines(goldenFile).join("\n"));
}

/** Relative difference; 0 where both are 0. */
export function away(got: number, value: number): number {
  return got === value ? 0 : Math.abs(got - value) / Math.abs(value);
}
