import type { Goal } from "../../core/measures/goals/goal.ts";
import { type NotFollowed, notFollowed } from "../../core/measures/segments/followable.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { noSuchSegment, segmentNamed } from "../segments/segments-followed.ts";
import type { Shop } from "../shop/shop.ts";

/** Why the segment of a goal cannot be asked: there is none of its name, or what of its rule cannot be followed through time. */
export type NoSegment = "unknown" | readonly NotFollowed[];

/** Why a goal for a segment cannot be told of; null: it can, or it is for everyone. */
export function noSegmentFor(
  shop: Pick<Shop, "settings">,
  { segment }: Pick<Goal, "segment">,
): NoSegment | null {
  if (segment === null) return null;
  const rule = segmentNamed(shop, segment);
  if (rule === null) return "unknown";
  const reasons = notFollowed(rule);
  return reasons.length === 0 ? null : reasons;
}

/** The segment that a goal is wished for, as it is written in `stige.yaml`; throws `asked` for one that is not there or cannot be followed. */
export function segmentWished(shop: Pick<Shop, "settings">, wished: string): string {
  const why = noSegmentFor(shop, { segment: wished });
  if (why === "unknown") throw noSuchSegment(shop, wished);
  if (why !== null)
    throw new StigeError(
      "asked",
      message("goals.notFollowed", { segment: wished, why }),
      message("goals.notFollowed.fix"),
    );
  return segmentNamed(shop, wished)?.name ?? wished;
}
