import { saidSo } from "./said-so.ts";
import { useWords } from "./use-words.ts";
import { valuePageWords } from "./value-page.ts";

const { en } = valuePageWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands on the page of value, whose words come with the page. */
export type TellValue = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useValueWords() {
  const { say, f } = useWords();
  const tell: TellValue = (key, ...params) => saidSo(valuePageWords[f.language][key], params[0], f);
  return { say, f, tell };
}
