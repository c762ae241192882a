import type { Explained, Line } from "../../ladder/why/explained.ts";
import { message } from "../../words/say.ts";
import type { PersonRows } from "./person.sql.ts";

type Consent = PersonRows["consents"][number];

/** What a person's consents say at an instant of what they may be sent, and what each word rests on. */
export interface ContactAsked {
  readonly consents: readonly Consent[];
  /** Microseconds since 1970. */
  readonly us: number;
  readonly objection: { readonly sinceUs: number; readonly by: "self" | "phone" } | null;
}

/**
 * What somebody may be sent at an instant, as a section of why they stand where they stand: the last word of each channel and purpose, of several words of one instant a
 * no. An objection goes before every consent to marketing; an order alone is no consent. A yes to e-mails and then a no: e-mails are lacking, since the no.
 */
export function contactSection({ consents, us, objection }: ContactAsked): Explained["sections"][number] {
  const objected = objection && objection.sinceUs <= us ? objection : null;
  const lines = lastWords(consents.filter(({ given_us }) => given_us <= us))
    .filter((word) => objected === null || isService(word))
    .map(lineOf);
  const objecting: Line[] = objected
    ? [
        {
          ...{ mark: "lacks", depth: 0, atUs: null },
          said: [
            message(objected.by === "self" ? "person.objected" : "person.objectedByPhone", {
              us: objected.sinceUs,
            }),
          ],
        },
      ]
    : [];
  const none: Line[] = [{ mark: "lacks", depth: 0, atUs: null, said: [message("contact.none")] }];
  const all = [...objecting, ...lines];
  return { title: message("contact.title"), lines: all.length > 0 ? all : none };
}

const isService = ({ granted, basis }: Consent) => granted && basis === "service";

/** Of each channel and purpose; what is sent as a service says nothing of what else may be. */
function lastWords(consents: readonly Consent[]): readonly Consent[] {
  const words = new Map<string, Consent>();
  for (const word of consents) {
    const key = JSON.stringify([word.channel, word.purpose, isService(word)]);
    const before = words.get(key);
    const overrules =
      !before || word.given_us > before.given_us || (word.given_us === before.given_us && !word.granted);
    if (overrules) words.set(key, word);
  }
  return [...words.values()];
}

function lineOf({ channel, purpose, granted, given_us: us, basis, wording }: Consent): Line {
  return {
    ...{ mark: granted ? "holds" : "lacks", depth: 0, atUs: null },
    said: [
      message("contact.what", { purpose, channel }),
      granted
        ? message("contact.basis", { basis: basis ?? "", us, wording: wording ?? "" })
        : message("contact.refused", { us }),
    ],
  };
}
