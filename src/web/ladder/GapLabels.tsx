import type { ReactNode } from "react";
import type { View } from "../address/address.ts";
import { Rests } from "../rests/Rests.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useWords } from "../words/use-words.ts";
import { gapBottom } from "./LadderMarks.tsx";
import type { Column, Layout } from "./layout.ts";
import type { Picture } from "./picture.ts";
import type { Told } from "./told.ts";
import { StepBrief, StepChance, StepPotential, StepShare } from "./WorthLabels.tsx";

/** Who moved over each gap, in words beside the arrows; each number leads to those people. */
export function GapLabels({
  picture,
  layout,
  told,
}: {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly told: Told;
}) {
  const { say, f } = useWords();
  const nameOf = (k: number) => {
    const rung = picture.rungs[k];
    return rung ? f.name(rung.name, rung.id) : "";
  };
  const gaps = [...picture.gaps.entries()].reverse();
  const bottom = picture.rungs[0]?.id;
  const arrived = say("page.ladder.arrived", { people: picture.arrived });
  const ground = say("page.ladder.ground");
  return (
    <>
      {gaps.map(([k, gap]) => {
        if (!gap.measured && gap.climbed + gap.fell + gap.out === 0) return null;
        const title = say("page.ladder.gap", { from: nameOf(k), to: nameOf(k + 1), days: told.days });
        return (
          <Line
            key={gap.id}
            layout={layout}
            told={told}
            stale={picture.movesStale}
            title={title}
            basis={() => told.basis.gap(gap, title)}
            worth={<GapWorth k={k} picture={picture} layout={layout} told={told} />}
            top={(layout.rungs[k + 1] ?? 0) + layout.bar + 5}
            bottom={gapBottom(layout, k)}
            up={{
              people: gap.climbed,
              word: say("page.ladder.climbed"),
              who: { moved: "climb", over: gap.id },
            }}
            down={{ people: gap.fell, word: say("page.ladder.fell"), who: { moved: "fall", over: gap.id } }}
            out={{
              people: gap.out,
              word: say(layout.inGap ? "page.ladder.out.short" : "page.ladder.out"),
              who: { moved: "leave", movedFrom: gap.id },
            }}
          />
        );
      })}
      <Line
        layout={layout}
        told={told}
        stale={picture.movesStale}
        title={ground}
        basis={() => told.basis.ground(ground)}
        top={(layout.rungs[0] ?? 0) + layout.bar + 5}
        bottom={layout.ground - 5}
        up={{ people: picture.arrived, word: arrived, who: { moved: "arrival" } }}
        down={{ people: picture.returned, word: say("page.ladder.returned"), who: { moved: "return" } }}
        out={{
          people: picture.leftBottom,
          word: say(layout.inGap ? "page.ladder.out.short" : "page.ladder.out"),
          who: { moved: "leave", movedFrom: bottom },
        }}
        plain
      />
    </>
  );
}

/** What the step over a gap tells, beside the ladder. */
function GapWorth({
  k,
  picture,
  layout,
  told,
}: {
  readonly k: number;
  readonly picture: Picture;
  readonly layout: Layout;
  readonly told: Told;
}) {
  const { f } = useWords();
  const upper = picture.rungs[k + 1];
  const step = upper && told.worth.steps.get(upper.id);
  if (!step) return null;
  const middle = ((layout.rungs[k + 1] ?? 0) + layout.bar + 5 + gapBottom(layout, k)) / 2;
  const at = ({ x, width }: Column) => ({ left: x, width, top: middle });
  const to = f.name(upper.name, upper.id);
  const { beside, inGap } = layout;
  if (inGap)
    return (
      <span className="gap-worth" style={at(inGap)}>
        <StepBrief step={step} worth={told.worth} to={to} colour={upper.colour} />
        <StepChance step={step} pitch={6} />
      </span>
    );
  if (!beside) return null;
  return (
    <>
      <span className="gap-worth" style={at(beside.step)}>
        <StepShare step={step} worth={told.worth} to={to} colour={upper.colour} />
      </span>
      <span className="gap-worth" style={at(beside.chance)}>
        <StepChance step={step} />
      </span>
      <span className="gap-worth" style={at(beside.potential)}>
        <StepPotential step={step} worth={told.worth} colour={upper.colour} />
      </span>
    </>
  );
}

interface Part {
  readonly people: number;
  readonly word: string;
  readonly who: View;
}

function Line({
  layout,
  told,
  stale,
  title,
  basis,
  top,
  bottom,
  up,
  down,
  out,
  plain = false,
  worth = null,
}: {
  readonly layout: Layout;
  readonly told: Told;
  readonly stale: boolean;
  readonly title: string;
  readonly basis: React.ComponentProps<typeof Rests>["basis"];
  readonly top: number;
  readonly bottom: number;
  readonly up: Part;
  readonly down: Part;
  readonly out: Part;
  readonly worth?: ReactNode;
  /** Nothing is drawn for `down`. */
  readonly plain?: boolean;
}) {
  const middle = (top + bottom) / 2;
  const { rails, form } = layout;
  const beside = 14;
  const narrow = form === "narrow";
  // Without an arrow of its own it stands where that would, and on a phone clear of the next one.
  const downX = layout.downX + (plain ? (narrow ? -beside / 2 : 0) : beside);
  // On a phone who fell and who left stand beside one arrow, one above the other.
  const both = narrow && !plain && down.people > 0 && out.people > 0 ? 16 : 0;
  return (
    <li className={`gap-item${stale ? " stale" : ""}`}>
      <span className="unseen">{title}: </span>
      <Text at={{ left: layout.upX + beside, top: middle }} part={up} told={told} />
      {down.people > 0 && <Text at={{ left: downX, top: middle - both }} part={down} told={told} />}
      {out.people > 0 && (
        <Text
          at={
            narrow
              ? { left: (plain ? layout.outX : layout.downX) + beside, top: middle + both }
              : { right: layout.width - rails[1] + 48, top: middle }
          }
          part={out}
          told={told}
        />
      )}
      <span className="gap-rests" style={{ left: layout.upX - 38, top: middle }}>
        <Rests of={title} basis={basis} walked />
      </span>
      {worth}
    </li>
  );
}

function Text({
  at,
  part: { people, word, who },
  told,
}: {
  readonly at: { readonly left?: number; readonly right?: number; readonly top: number };
  readonly part: Part;
  readonly told: Told;
}) {
  const { f } = useWords();
  const text = (
    <>
      <b className="number">{f.people(people)}</b> {word}
    </>
  );
  return people === 0 ? (
    <span className="gap-text none" style={at}>
      {text}
    </span>
  ) : (
    <PeopleBehind className="gap-text" style={at} tabIndex={-1} to={{ ...told.carried, ...who }}>
      {text}
    </PeopleBehind>
  );
}
