/** What a figure is of. Those of a `floor` say what the bare engine needs for the same. */
export type Group =
  | "make"
  | "load"
  | "floor of load"
  | "lay out"
  | "ladder"
  | "step"
  | "floor, raw facts"
  | "floor, laid out"
  | "question"
  | "measure"
  | "floor of measures";

/** One measured figure. */
export interface Figure {
  readonly group: Group;
  readonly name: string;
  readonly seconds: number;
  /** Peak resident memory of the whole process up to then. */
  readonly megabytes: number;
  readonly rows: number | null;
}

/** Measures work in this process. */
export async function measure(
  group: Group,
  name: string,
  work: () => Promise<number | null>,
): Promise<Figure> {
  const start = performance.now();
  const rows = await work();
  return figure(group, name, (performance.now() - start) / 1000, rows);
}

/** A figure of this process, now. */
export function figure(group: Group, name: string, seconds: number, rows: number | null): Figure {
  return { group, name, seconds, rows, megabytes: process.resourceUsage().maxRSS / 1024 };
}
