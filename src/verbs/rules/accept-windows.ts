import { setPresetParameters } from "../../core/ladder/stige-yaml/set-preset-parameter.ts";
import type { WindowChange } from "../../core/measures/windows/in-force.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { draft } from "../comparing/draft.ts";
import type { LadderVersion } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";
import { publishLadder } from "./publish-ladder.ts";
import { windowsAnswer } from "./windows.ts";

/** What somebody saw proposed and agrees to. */
export interface AgreedWindows {
  readonly changes: readonly Pick<WindowChange, "key" | "to">[];
  /** Stands beside the version. */
  readonly note: string | null;
}

/**
 * Puts the windows in force that the shop's own rhythm proposes, as a version of the ladder. Throws `refused` where the rungs
 * are the shop's own, or where something else is proposed by now than what was agreed to.
 */
export async function acceptWindows(
  shop: Workshop,
  { changes: agreed, note }: AgreedWindows,
): Promise<LadderVersion> {
  const { changes, inForce } = await windowsAnswer(shop);
  if (inForce.preset === null)
    throw new StigeError("refused", message("windows.ownRungs"), message("windows.byHand", { changes }));
  const same =
    changes.length === agreed.length &&
    changes.every(({ key, to }) => agreed.some((one) => one.key === key && one.to === to));
  if (!same || changes.length === 0)
    throw new StigeError("refused", message("windows.notThese"), message("windows.notThese.fix"));
  const yaml = setPresetParameters(draft(shop, { yaml: null, edit: null }).yaml, changes);
  if (yaml === null)
    throw new StigeError("refused", message("windows.notMine"), message("windows.byHand", { changes }));
  return publishLadder(shop, { ladder: yaml, from: null, note });
}
