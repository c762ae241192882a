import { useEffect } from "react";

const edits = new Set<symbol>();
const waiting = new Set<() => void>();

/** Whether something is being written on the page: what stands around it is not told anew meanwhile. */
export function isEditing(): boolean {
  return edits.size > 0;
}

/** Calls `done` whenever nothing is being written any more; gives back what ends that. */
export function onceEdited(done: () => void): () => void {
  waiting.add(done);
  return () => waiting.delete(done);
}

/** For a form: something is being written in it, as long as it is there and `is`. */
export function useEditing(is = true): void {
  useEffect(() => {
    if (!is) return;
    const own = Symbol("edit");
    edits.add(own);
    return () => {
      edits.delete(own);
      if (edits.size === 0) for (const done of waiting) done();
    };
  }, [is]);
}
