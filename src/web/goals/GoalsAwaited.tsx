import type { ReactNode } from "react";
import { PageHead } from "../shell/PageHead.tsx";
import { useGoalsWords } from "../words/use-goals-words.ts";

/** The head of a page of goals while they are asked for. */
export function GoalsAwaited({ name }: { readonly name: ReactNode }) {
  const { say, tell } = useGoalsWords();
  return <PageHead name={name} question={tell("question")} answer={[say("shell.loading")]} basis={[]} />;
}
