import type { Formats } from "../../core/words/formats.ts";

/** As how many people are drawn, where size tells number: few of them who are hidden are always drawn alike, as two and a half. */
export function drawnPeople(n: number, f: Pick<Formats, "isFew">): number {
  return f.isFew(n) ? 2.5 : n;
}
