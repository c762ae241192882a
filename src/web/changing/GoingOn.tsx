import type { GoesOn } from "../api/change.ts";
import { useWords } from "../words/use-words.ts";

/** That a change is being done, and how far it has come where that is known. */
export function GoingOn({ pending, far }: { readonly pending: boolean; readonly far: GoesOn | null }) {
  const { say, f } = useWords();
  if (!pending) return null;
  const share = far?.of ? Math.min(1, far.done / far.of) : null;
  const text = far?.what ?? say("shell.changing");
  return (
    <p className="going-on" role="status">
      <progress {...(share === null ? {} : { value: share })} aria-label={text} />
      <span>
        {text}
        {far?.of ? ` ${f.count(far.done)} / ${f.count(far.of)}` : ""}
      </span>
    </p>
  );
}
