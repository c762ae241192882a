import { useEffect, useRef, useState } from "react";
import type { DraftAnswer } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import type { Drafting } from "./use-draft.ts";

const afterMs = 400;

/** The draft as it is written in `stige.yaml`, read a moment after the last key; all that is wrong in it beside its line. */
export function YamlEditor({
  drafting: { write },
  told,
}: {
  readonly drafting: Drafting;
  readonly told: DraftAnswer;
}) {
  const { say } = useWords();
  const [text, setText] = useState(told.yaml);
  const known = useRef(told.yaml);
  useEffect(() => {
    // A step back, or a value changed in a sentence: not what was just written here.
    if (told.yaml !== known.current) setText(told.yaml);
    known.current = told.yaml;
  }, [told.yaml]);
  useEffect(() => {
    if (text === known.current) return;
    const timer = setTimeout(() => {
      known.current = text;
      write(text);
    }, afterMs);
    return () => clearTimeout(timer);
  });
  const { problems } = told;
  return (
    <div className="yaml">
      <textarea
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={Math.max(8, text.split("\n").length + 1)}
        spellCheck={false}
        aria-label={say("page.rules.yaml")}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? "yaml-problems" : undefined}
      />
      {problems.length > 0 && (
        <ul className="draft-problems" id="yaml-problems" aria-live="polite">
          {problems.map(({ line, sentence, fix, place }) => (
            <li key={`${place} ${line} ${sentence}`}>
              {line !== null && <b>{say("page.rules.line", { line })}</b>} {sentence}{" "}
              <span className="quiet">{fix}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
