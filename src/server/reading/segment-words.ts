import { z } from "@hono/zod-openapi";

/** Whose numbers are asked for: those of a segment. */
export const segmentWords = {
  segment: z.string().min(1).max(120).optional().openapi({
    description:
      "Only those who belong to the segment made under this name, at the instant asked about. Where it asks for scores or an expected value, as `/segments` counts them with its usual horizon.",
    example: "Bought twice",
  }),
  found: z.string().min(1).max(200).optional().openapi({
    description:
      "Only those who belong to the group that was found under this name, as `found` of `/segments`.",
    example: "came-back-rhythm-low",
  }),
};

/** Who belongs to a segment is found anew for each instant: in a large shop whoever asks is told how far it is. */
export const isOfSegment = ({
  segment,
  found,
}: {
  segment?: string | undefined;
  found?: string | undefined;
}): boolean => segment !== undefined || found !== undefined;
