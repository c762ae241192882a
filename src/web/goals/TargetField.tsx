import type { Language } from "../../core/words/language.ts";
import { Field } from "../accounts/Field.tsx";
import { typedNumber, typedPercent } from "../words/typed-number.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";

/** The target of a goal: people, or a share in percent. */
export function TargetField({
  isShare,
  target,
  setTarget,
  error,
}: {
  readonly isShare: boolean;
  readonly target: string;
  readonly setTarget: (target: string) => void;
  readonly error: Parameters<typeof Field>[0]["error"];
}) {
  const { tell } = useGoalsWords();
  return (
    <Field
      {...{ label: tell(isShare ? "form.share" : "form.people"), name: "target", error, complete: "off" }}
      {...{ value: target, change: setTarget, short: true, most: 16, keys: isShare ? "decimal" : "numeric" }}
      plain
    />
  );
}

/** The target that was typed. What is no number is no target either: so it is told with all else that is wrong. */
export function targetTyped(typed: string, isShare: boolean, language: Language): number {
  return (isShare ? typedPercent(typed, language) : typedNumber(typed.trim(), language)) ?? 0;
}
