import { goalsPageWords } from "./goals-page.ts";
import { saidSo } from "./said-so.ts";
import { useWords } from "./use-words.ts";

const { en } = goalsPageWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands on the page of goals, whose words come with the page. */
export type TellGoals = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useGoalsWords() {
  const { say, f } = useWords();
  const tell: TellGoals = (key, ...params) => saidSo(goalsPageWords[f.language][key], params[0], f);
  return { say, f, tell };
}
