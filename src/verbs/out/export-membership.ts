import { type WrittenColumn, writeTable } from "../../io/files/write-table.ts";
import { instantOf } from "../asking/standpoint.ts";
import { outFormat, wholeFile } from "../exporting/out-file.ts";
import type { Workshop } from "../shop/workshop.ts";
import { standingFollower } from "./follow-standing.ts";
import { type MemberCursor, type MembershipPage, membership } from "./membership.ts";

const columns: readonly WrittenColumn[] = [
  { name: "person_id", type: "integer" },
  { name: "person", type: "text" },
  // Empty: nowhere any more.
  { name: "rung", type: "text" },
  { name: "since_us", type: "integer" },
  { name: "previous", type: "text" },
];

const atOnce = 10_000;

/** Writes who stands where to a file, or what of that changed after an instant (see `membership`); changes are followed from then on. */
export async function exportMembership(
  shop: Workshop,
  { out, changedSince }: { readonly out: string; readonly changedSince: string | null },
): Promise<{ readonly file: string; readonly rows: number } & Pick<MembershipPage, "complete" | "untilUs">> {
  const format = outFormat(out);
  const sinceUs = changedSince === null ? null : instantOf(shop, changedSince);
  await standingFollower(shop).follow(true);
  return shop.reading(async (held) => {
    let first: MembershipPage | null = null;
    const rows = await wholeFile(out, (draft) =>
      writeTable(draft, format, columns, async (write) => {
        for (let after: MemberCursor | null = null; ; ) {
          const page: MembershipPage = await membership(held, {
            sinceUs,
            after,
            limit: atOnce,
            mayFollow: false,
          });
          first ??= page;
          const people = await held.directory.describe(page.list.map(({ personId }) => personId));
          await write(
            page.list.map(({ personId, rung, sinceUs, was }) => [
              ...[personId, people.get(personId)?.key ?? String(personId), rung, sinceUs, was],
            ]),
          );
          if (page.next === null) return;
          after = page.next;
        }
      }),
    );
    const { complete, untilUs } = first as unknown as MembershipPage;
    return { file: out, rows, complete, untilUs };
  });
}
