import type { ComparedAnswer, DraftAnswer } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import { BothNow, type Side } from "./BothNow.tsx";
import { Follows } from "./Follows.tsx";
import { Movers } from "./Movers.tsx";
import { WhatIfChart } from "./WhatIfChart.tsx";

/** People under the ladder in force and under a draft: through history, on the day, and who would stand elsewhere. */
export function WhatIf({
  answer,
  changed,
  waiting,
  countAll,
  told,
}: {
  readonly answer: ComparedAnswer;
  /** The draft. */
  readonly told: DraftAnswer;
  readonly changed: boolean;
  readonly waiting: boolean;
  readonly countAll: () => void;
}) {
  const { say } = useWords();
  const [now, draft] = answer.sides as readonly [Side, Side];
  return (
    <div className={waiting ? "stale" : undefined}>
      <p className="quiet">{say(changed ? "page.rules.onLadder.both" : "page.rules.onLadder")}</p>
      <WhatIfChart answer={answer} changed={changed} />
      {answer.sample && (
        <p className="rules-sample">
          {say("page.rules.sample", { ...answer.sample })}{" "}
          <button type="button" className="control" onClick={countAll} disabled={waiting}>
            {say("page.rules.countAll")}
          </button>
        </p>
      )}
      <BothNow now={now} draft={draft} changed={changed} answer={answer} />
      {changed && (
        <div className="rules-then">
          <section>
            <Movers answer={answer} />
          </section>
          <section>
            <Follows answer={answer} draft={told} />
          </section>
        </div>
      )}
    </div>
  );
}
