import { rulesEditorWords } from "./rules-editor.ts";
import { saidSo } from "./said-so.ts";
import { useWords } from "./use-words.ts";

const { en } = rulesEditorWords;
type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/** Says what stands on the page of rules, whose words come with the page. */
export type TellRules = <K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
) => string;

export function useRulesWords() {
  const { say, f } = useWords();
  const tell: TellRules = (key, ...params) => saidSo(rulesEditorWords[f.language][key], params[0], f);
  return { say, f, tell };
}
