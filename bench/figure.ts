/** One measured figure. */
export interface Figure {
  readonly group: "make" | "load" | "ladder" | "floor of load" | "floor of ladder";
  readonly name: string;
  readonly seconds: number;
  /** Peak resident memory of the whole process up to then. */
  readonly megabytes: number;
  readonly rows: number | null;
}

/** Measures work in this process. */
export async function measure(
  group: Figure["group"],
  name: string,
  work: () => Promise<number | null>,
): Promise<Figure> {
  const start = performance.now();
  const rows = await work();
  const seconds = (performance.now() - start) / 1000;
  return { group, name, seconds, rows, megabytes: process.resourceUsage().maxRSS / 1024 };
}
