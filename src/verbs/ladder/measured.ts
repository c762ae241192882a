import type { PlaceReach } from "../../core/measures/ladder/ladder-answer.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import type { Name } from "../../core/words/language.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";

/** What was brought, and what each place of the ladder still needs. Instants in microseconds since 1970. */
export interface MeasuredAnswer
  extends Pick<Projection, "version" | "brought" | "firstFactUs" | "newestFactUs" | "firstUs"> {
  readonly rungs: number;
  /** Rungs lowest first, then the exits. */
  readonly places: readonly (PlaceReach & { readonly id: string; readonly name: Name })[];
}

/** Says which kinds of facts are there, and which places they let be measured. */
export async function measuredAnswer(
  shop: Shop,
  asked: Pick<AskedAbout, "knownAt" | "version">,
): Promise<MeasuredAnswer> {
  const { projection } = await standpoint(shop, asked);
  const { version, brought, firstFactUs, newestFactUs, firstUs, ladder } = projection;
  const reach = reachOf(projection);
  return {
    ...{ version, brought, firstFactUs, newestFactUs, firstUs },
    rungs: ladder.rungs.length,
    places: [...ladder.rungs, ...ladder.offLadder].map(({ id, name }, i) => ({
      id,
      name,
      bring: reach[i]?.bring ?? null,
      trustedSinceUs: reach[i]?.trustedSinceUs ?? null,
    })),
  };
}
