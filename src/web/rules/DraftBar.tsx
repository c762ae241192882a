import type { DraftAnswer } from "../api/answers.ts";
import { MayNotChange } from "../changing/MayNotChange.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { useWords } from "../words/use-words.ts";
import { PublishForm } from "./PublishForm.tsx";
import type { Drafting } from "./use-draft.ts";

/** What the draft changes, and the ways back. */
export function DraftBar({ drafting, told }: { readonly drafting: Drafting; readonly told: DraftAnswer }) {
  const { say } = useWords();
  const mayNot = useMayChange();
  const { undo, discard } = drafting;
  const { changes, problems } = told;
  const publishable = changes.length > 0 && problems.length === 0;
  return (
    <section className="draft-bar" aria-label={say("page.rules.draft")}>
      <div className="draft-told">
        <b>{say("page.rules.draft")}</b> ·{" "}
        {problems.length > 0
          ? say("page.rules.mistakes", { mistakes: problems.length })
          : say("page.rules.changes", { changes: changes.length })}
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {publishable && mayNot && <MayNotChange why={mayNot} />}
      </div>
      {publishable && mayNot === null && <PublishForm drafting={drafting} told={told} />}
      <div className="row draft-back">
        {undo && (
          <button type="button" className="control" onClick={undo}>
            {say("page.rules.undo")}
          </button>
        )}
        <button type="button" className="control" onClick={discard}>
          {say("page.rules.discard")}
        </button>
      </div>
    </section>
  );
}
