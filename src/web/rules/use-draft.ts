import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DraftAnswer, RuleEdit } from "../api/answers.ts";
import { draftQuery, editDraft } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

const kept = "stige-draft";

/** A draft of the ladder that somebody writes: kept in this tab until it is thrown away, with every step back. */
export interface Drafting {
  /** Null: there is no draft, the ladder in force is shown. */
  readonly yaml: string | null;
  /** The draft as it is told; undefined: not told yet. */
  readonly told: DraftAnswer | undefined;
  readonly error: Error | null;
  readonly write: (yaml: string) => void;
  readonly edit: (edit: RuleEdit) => void;
  readonly undo: (() => void) | null;
  readonly discard: () => void;
}

export function useDraft(): Drafting {
  const { f } = useWords();
  const [steps, setSteps] = useState<readonly string[]>(keptSteps);
  const keep = (next: readonly string[]) => {
    sessionStorage.setItem(kept, JSON.stringify(next.slice(-50)));
    setSteps(next);
  };
  const yaml = steps.at(-1) ?? null;
  const asked = useQuery(draftQuery(yaml, f.language));
  const edited = useMutation({
    mutationFn: (edit: RuleEdit) => editDraft(yaml, edit, f.language),
    onSuccess: (answer) => keep([...steps, answer.yaml]),
  });
  return {
    yaml,
    told: asked.data,
    error: edited.error ?? asked.error,
    write: (text) => keep([...steps, text]),
    edit: edited.mutate,
    undo: steps.length > 0 ? () => keep(steps.slice(0, -1)) : null,
    discard: () => keep([]),
  };
}

function keptSteps(): readonly string[] {
  try {
    const steps: unknown = JSON.parse(sessionStorage.getItem(kept) ?? "[]");
    return Array.isArray(steps) ? steps.filter((step) => typeof step === "string") : [];
  } catch {
    return [];
  }
}
