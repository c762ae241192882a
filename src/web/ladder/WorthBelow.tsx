import { SampleTold } from "../shell/SampleTold.tsx";
import { useWords } from "../words/use-words.ts";
import type { Layout } from "./layout.ts";
import type { Picture } from "./picture.ts";
import type { Worth } from "./use-worth.ts";
import { LadderWorth, RungWorth, StepChance, StepPotential, StepShare } from "./WorthLabels.tsx";

/** Below the ladder: what it rests on, or to ask for it; and where there is no room beside the ladder, value and steps as a list. */
export function WorthBelow({
  picture,
  layout,
  worth,
}: {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly worth: Worth;
}) {
  const { say, f } = useWords();
  if (worth.state === "asked")
    return (
      <p className="worth-ask">
        <button type="button" className="plain" onClick={worth.ask}>
          {say("page.ladder.worth.ask")}
        </button>
      </p>
    );
  if (worth.state === "coming") return null;
  const rungs = picture.rungs.filter(({ id }) => worth.rungs.has(id) || worth.steps.has(id)).toReversed();
  const list = (
    <ol className="worth-list" aria-label={say("page.ladder.worth.list")}>
      {rungs.map((rung) => {
        const step = worth.steps.get(rung.id);
        const name = f.name(rung.name, rung.id);
        return (
          <li key={rung.id}>
            <span className="worth-name">{name}</span>
            <RungWorth id={rung.id} worth={worth} />
            {step && (
              <div className="worth-step">
                <StepShare step={step} worth={worth} to={name} colour={rung.colour} />
                {!layout.inGap && <StepChance step={step} />}
                {step.perPoint && (
                  <span className="step-held">
                    <StepPotential step={step} worth={worth} colour={rung.colour} />
                    <span className="quiet">{say("page.ladder.worth.point")}</span>
                  </span>
                )}
              </div>
            )}
          </li>
        );
      })}
      <OnLadder worth={worth} />
    </ol>
  );
  return (
    <>
      {layout.inGap
        ? rungs.length > 0 && (
            <details className="worth-fold">
              <summary>{say("page.ladder.worth.fold")}</summary>
              {list}
            </details>
          )
        : layout.beside
          ? null
          : list}
      <p className="quiet worth-basis">
        {say("page.ladder.worth.basis", { days: worth.horizonDays ?? 365, margin: worth.margin })}{" "}
        <SampleTold sample={worth.sample} />
      </p>
    </>
  );
}

function OnLadder({ worth }: { readonly worth: Worth }) {
  const { say } = useWords();
  return worth.onLadder === null ? null : (
    <li>
      <span className="worth-name">{say("page.ladder.worth.all.name")}</span>
      <LadderWorth worth={worth} />
    </li>
  );
}
