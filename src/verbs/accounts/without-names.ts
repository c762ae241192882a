import { seenAs } from "../asking/seen-as.ts";
import type { Person } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A shop whose people have numbers and no names: for whoever may count them and not know them. Nobody is found by a name in it. */
export function withoutNames(shop: Workshop): Workshop {
  return seenAs(shop, (held) => ({
    get directory() {
      const named = held.directory;
      return {
        find: async () => [],
        search: async () => ({ persons: [], whole: true }),
        withTraits: (...asked: Parameters<typeof named.withTraits>) => named.withTraits(...asked),
        describe: async (ids: readonly number[]) =>
          new Map([...(await named.describe(ids))].map(([id, one]) => [id, bare(one)])),
      };
    },
  }));
}

function bare({ personId, objection }: Person): Person {
  return { personId, objection, key: String(personId), numbers: [], emails: [], phones: [], name: null };
}

/** Mails that stand in other texts, as in the name of an event, are no names of people and are hidden all the same. */
export function withoutMails(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu, "…@…");
}
