import { auditWords } from "../../core/words/audit.ts";
import { accountsPagesWords } from "./accounts-pages.ts";
import { connectWords } from "./connect-part.ts";
import { keysWords } from "./keys-part.ts";
import { outWords } from "./out-part.ts";
import { saidSo } from "./said-so.ts";
import { sessionsWords } from "./sessions-part.ts";
import { useWords } from "./use-words.ts";

const words = {
  en: {
    ...accountsPagesWords.en,
    ...auditWords.en,
    ...keysWords.en,
    ...connectWords.en,
    ...outWords.en,
    ...sessionsWords.en,
  },
  nb: {
    ...accountsPagesWords.nb,
    ...auditWords.nb,
    ...keysWords.nb,
    ...connectWords.nb,
    ...outWords.nb,
    ...sessionsWords.nb,
  },
  da: {
    ...accountsPagesWords.da,
    ...auditWords.da,
    ...keysWords.da,
    ...connectWords.da,
    ...outWords.da,
    ...sessionsWords.da,
  },
};
const { en } = words;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands on the pages of accounts. */
export type Tell = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useAccountsWords() {
  const { say, f } = useWords();
  const tell: Tell = (key, ...params) => saidSo(words[f.language][key], params[0], f);
  return { say, f, tell };
}
