import { dataPagesWords } from "./data-pages.ts";
import { saidSo } from "./said-so.ts";
import { useWords } from "./use-words.ts";

const { en } = dataPagesWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands on the pages of data. */
export type TellData = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useDataWords() {
  const { say, f } = useWords();
  const tell: TellData = (key, ...params) => saidSo(dataPagesWords[f.language][key], params[0], f);
  return { say, f, tell };
}
