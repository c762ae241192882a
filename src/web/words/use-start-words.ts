import { saidSo } from "./said-so.ts";
import { startWords } from "./start-page.ts";
import { useWords } from "./use-words.ts";

const { en } = startWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands where a shop begins. */
export type TellStart = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useStartWords() {
  const { say, f } = useWords();
  const tell: TellStart = (key, ...params) => saidSo(startWords[f.language][key], params[0], f);
  return { say, f, tell };
}
