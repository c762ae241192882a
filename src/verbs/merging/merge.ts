import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { calledBy, findPerson } from "../people/find-person.ts";
import type { Person } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";
import { conflicts } from "./conflicts.ts";
import { keepMerge } from "./keep-merge.ts";
import { namesInCommands } from "./names-in-commands.ts";

export interface MergeWish {
  /** Customer number, e-mail or id of the person who keeps theirs, and of the one who becomes part of them; a number means an id and nothing else. */
  readonly kept: string | number;
  readonly gone: string | number;
  readonly reason: string | null;
}

/** Two persons who are one from now on. They are told as they were before. */
export interface MergeAnswer {
  readonly load: number;
  readonly kept: Person;
  readonly gone: Person;
  readonly recordedUs: number;
  readonly reason: string | null;
  /** The two as a command would name them, to take it back. */
  readonly names: readonly [kept: string, gone: string];
  /** How many conflicts are left. */
  readonly conflicts: number;
}

/** Makes one person of two, as a fact recorded now. Throws `not-found` for nobody, `asked` where a text means several or both mean one. */
export async function merge(shop: Workshop, wish: MergeWish): Promise<MergeAnswer> {
  const kept = await findPerson(shop, wish.kept);
  const gone = await findPerson(shop, wish.gone);
  if (kept.personId === gone.personId)
    throw new StigeError(
      "asked",
      message("merge.same", {
        kept: String(wish.kept).trim(),
        gone: String(wish.gone).trim(),
        called: calledBy(kept),
      }),
      message("merge.same.fix"),
    );
  const { personId: keptId } = kept;
  const { personId: goneId } = gone;
  const recordedUs = await instantAfter(shop, keptId, goneId);
  const reason = wish.reason?.trim() || null;
  const merges = [{ keptId, goneId, recordedAt: recordedUs, recordedForm: 0, undoneUs: null }];
  const said = {
    action: "merge",
    receivedUs: recordedUs,
    merges,
    keptId,
    goneId,
    reason,
  } as const;
  const load = await keepMerge(shop, said);
  const names = await namesInCommands(shop.store, [keptId, goneId]);
  return {
    load,
    kept,
    gone,
    recordedUs,
    reason,
    names: [names.get(keptId) ?? String(keptId), names.get(goneId) ?? String(goneId)],
    conflicts: (await conflicts(shop)).length,
  };
}

/** Now, but after whatever was recorded of a merge of the same two: the instant is part of what tells merges apart. */
async function instantAfter(shop: Workshop, keptId: number, goneId: number): Promise<number> {
  const { engine } = await shop.projection();
  const [last] = await engine.rows<{ us: number | null }>(
    `SELECT max(greatest(recorded_us, coalesce(undone_us, 0))) AS us FROM merges WHERE kept_id = ${keptId} AND gone_id = ${goneId}`,
  );
  const nowUs = shop.now();
  return last?.us === null || last === undefined ? nowUs : Math.max(nowUs, last.us + 1);
}
