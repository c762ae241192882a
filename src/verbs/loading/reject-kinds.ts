import { loads as loadRows, originOf } from "../../io/store/loads.ts";
import { rejectKinds } from "../../io/store/rejects.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { RejectKind } from "./load-preview.ts";
import { loadNumbered } from "./loads.ts";

/** Why rows of a load were rejected, the most frequent reason first. Throws `not-found` where there is no such load. */
export async function rejectKindsOf(shop: Workshop, load: number): Promise<readonly RejectKind[]> {
  const origin = originOf(loadNumbered(await loadRows(shop.store), load));
  return (await rejectKinds(shop.store, origin)).map(({ column_name, params, ...kind }) => ({
    ...kind,
    column: column_name,
    params: JSON.parse(params) as Record<string, unknown>,
  }));
}
