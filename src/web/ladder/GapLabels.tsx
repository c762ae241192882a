import { useWords } from "../words/use-words.ts";
import { gapBottom } from "./LadderMarks.tsx";
import type { Layout } from "./layout.ts";
import type { Picture } from "./picture.ts";
import type { Told } from "./told.ts";

/** What moved over each gap, in words beside the arrows. */
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
  const groundTop = (layout.rungs[0] ?? 0) + layout.bar + 5;
  return (
    <>
      {gaps.map(([k, gap]) => (
        <li key={nameOf(k + 1)} className={`gap-item${picture.movesStale ? " stale" : ""}`}>
          <span className="unseen">
            {say("page.ladder.item.gap", { from: nameOf(k), to: nameOf(k + 1), ...gap })}
          </span>
          <Line
            layout={layout}
            top={(layout.rungs[k + 1] ?? 0) + layout.bar + 5}
            bottom={gapBottom(layout, k)}
            up={[gap.climbed, say("page.ladder.climbed")]}
            down={gap.fell > 0 ? [gap.fell, say("page.ladder.fell")] : null}
            out={gap.out > 0 ? [gap.out, say("page.ladder.out")] : null}
          />
        </li>
      ))}
      <li className={`gap-item${picture.movesStale ? " stale" : ""}`} data-days={told.days}>
        <Line
          layout={layout}
          top={groundTop}
          bottom={layout.ground - 5}
          up={[picture.arrived, say("page.ladder.arrived")]}
          down={picture.returned > 0 ? [picture.returned, say("page.ladder.returned")] : null}
          out={picture.leftBottom > 0 ? [picture.leftBottom, say("page.ladder.out")] : null}
          plain
        />
      </li>
    </>
  );
}

type Part = readonly [people: number, word: string];

function Line({
  layout,
  top,
  bottom,
  up,
  down,
  out,
  plain = false,
}: {
  readonly layout: Layout;
  readonly top: number;
  readonly bottom: number;
  readonly up: Part;
  readonly down: Part | null;
  readonly out: Part | null;
  /** Nothing is drawn for `down`. */
  readonly plain?: boolean;
}) {
  const middle = (top + bottom) / 2;
  const { rails, form } = layout;
  const beside = 14;
  return (
    <span aria-hidden="true">
      <Text at={{ left: layout.upX + beside, top: middle }} part={up} />
      {down && <Text at={{ left: layout.downX + (plain ? 0 : beside), top: middle }} part={down} />}
      {out &&
        (form === "narrow" ? (
          <Text at={{ left: layout.outX + beside, top: middle }} part={out} />
        ) : (
          <Text at={{ right: layout.width - rails[1] + 48, top: middle }} part={out} />
        ))}
    </span>
  );
}

function Text({
  at,
  part: [people, word],
}: {
  readonly at: { readonly left?: number; readonly right?: number; readonly top: number };
  readonly part: Part;
}) {
  const { f } = useWords();
  return (
    <span className={`gap-text${people === 0 ? " none" : ""}`} style={at}>
      <b className="number">{f.count(people)}</b> {word}
    </span>
  );
}
