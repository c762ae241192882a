import type { DraftAnswer } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import type { Drafting } from "./use-draft.ts";

/** What the draft changes, and the ways back. */
export function DraftBar({
  drafting: { undo, discard },
  told: { changes, problems },
}: {
  readonly drafting: Drafting;
  readonly told: DraftAnswer;
}) {
  const { say } = useWords();
  return (
    <section className="draft-bar" aria-label={say("page.rules.draft")}>
      <div>
        <b>{say("page.rules.draft")}</b> ·{" "}
        {problems.length > 0
          ? say("page.rules.mistakes", { mistakes: problems.length })
          : say("page.rules.changes", { changes: changes.length })}
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        {changes.length > 0 && <p className="quiet">{say("page.rules.toPublish")}</p>}
      </div>
      <div className="row">
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
