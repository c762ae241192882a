import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DraftAnswer, PlaceEdit, RuleEdit } from "../api/answers.ts";
import { draftQuery, editDraft } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

const kept = "stige-draft";

/** A draft of the ladder that somebody writes: kept in this tab until it is thrown away or published, with every step back. */
export interface Drafting {
  /** Null: there is no draft, the ladder in force is shown. */
  readonly yaml: string | null;
  /** The version that was in force when it was begun; null: there is no draft. */
  readonly from: number | null;
  /** The draft as it is told; undefined: not told yet. */
  readonly told: DraftAnswer | undefined;
  readonly error: Error | null;
  readonly write: (yaml: string) => void;
  /** `then` hears how the draft is told with it. */
  readonly edit: (edit: RuleEdit | PlaceEdit, then?: (told: DraftAnswer) => void) => void;
  /** It stands, upon another version. */
  readonly continueOn: (version: number) => void;
  readonly undo: (() => void) | null;
  readonly discard: () => void;
}

interface Kept {
  readonly from: number | null;
  readonly steps: readonly string[];
}
const nothing: Kept = { from: null, steps: [] };

export function useDraft(): Drafting {
  const { f } = useWords();
  const [{ from, steps }, setKept] = useState<Kept>(keptDraft);
  const keep = (next: Kept) => {
    const all = next.steps.length === 0 ? nothing : { ...next, steps: next.steps.slice(-50) };
    sessionStorage.setItem(kept, JSON.stringify(all));
    setKept(all);
  };
  const yaml = steps.at(-1) ?? null;
  const asked = useQuery(draftQuery(yaml, f.language));
  const step = (text: string) => keep({ from: from ?? asked.data?.inForce ?? null, steps: [...steps, text] });
  const edited = useMutation({
    mutationFn: (edit: RuleEdit | PlaceEdit) => editDraft(yaml, edit, f.language),
    onSuccess: (answer) => step(answer.yaml),
  });
  return {
    ...{ yaml, from },
    told: asked.data,
    error: edited.error ?? asked.error,
    write: step,
    edit: (edit, then) => edited.mutate(edit, then && { onSuccess: then }),
    continueOn: (version) => keep({ from: version, steps }),
    undo: steps.length > 0 ? () => keep({ from, steps: steps.slice(0, -1) }) : null,
    discard: () => keep(nothing),
  };
}

function keptDraft(): Kept {
  try {
    const { from, steps } = JSON.parse(sessionStorage.getItem(kept) ?? "{}") as Partial<Kept>;
    if (!Array.isArray(steps) || steps.some((step) => typeof step !== "string")) return nothing;
    return { from: typeof from === "number" ? from : null, steps };
  } catch {
    return nothing;
  }
}
