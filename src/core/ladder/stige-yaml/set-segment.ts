import type { SegmentRule } from "../../facts/segment-rule.ts";
import { setListed } from "./set-listed.ts";
import { writtenSegment } from "./write-segments.ts";

/** The text of a `stige.yaml` with a segment made by hand in place of the one of its name, or as a further one; `rule` null: without it. As `setListed`. */
export function setSegment(
  text: string,
  name: string,
  rule: SegmentRule | null,
  currency: string,
): string | null {
  const wanted = name.toLowerCase();
  const item = rule && writtenSegment(rule, currency);
  return setListed(text, "segments", (one) => String(one.get("name")).trim().toLowerCase() === wanted, item);
}
