import { saidSo } from "./said-so.ts";
import { segmentsPageWords } from "./segments-page.ts";
import { useWords } from "./use-words.ts";

const { en } = segmentsPageWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands on the page of segments, whose words come with the page. */
export type TellSegments = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useSegmentsWords() {
  const { say, f } = useWords();
  const tell: TellSegments = (key, ...params) => saidSo(segmentsPageWords[f.language][key], params[0], f);
  return { say, f, tell };
}
