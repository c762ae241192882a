import { bringText } from "../../core/words/bring.ts";
import { ChangeMark } from "../drawing/arrows.tsx";
import { Rests } from "../rests/Rests.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import type { Layout } from "./layout.ts";
import { type PlacePicture, sum } from "./picture.ts";
import type { Told } from "./told.ts";
import { RungWorth } from "./WorthLabels.tsx";

interface Props {
  readonly rung: PlacePicture;
  /** From the bottom, 0 first. */
  readonly k: number;
  readonly count: number;
  readonly first: boolean;
  readonly layout: Layout;
  readonly told: Told;
}

/** A rung in words: its name, people and change, and what stands beside it; leads to its people. */
export function RungLabels({ rung, k, count, first, layout, told }: Props) {
  const y = layout.rungs[k] ?? 0;
  const name = useRungSentence(rung, k, count, told);
  const { f } = useWords();
  const top = layout.form === "narrow" ? y - layout.heapHeight - 30 : y - layout.heapHeight - 10;
  return (
    <li className="rung-item" style={{ top, height: y - top + layout.bar + 4 }} data-rung={rung.id}>
      <PeopleBehind
        to={{ ...told.carried, win: undefined, rung: rung.id }}
        className="rung"
        tabIndex={first ? 0 : -1}
      >
        <span className="unseen">{name}</span>
        <span className="rung-text" aria-hidden="true">
          <span className="rung-name">{f.name(rung.name, rung.id)}</span>
          {rung.people !== null && <Count rung={rung} told={told} narrow={layout.form === "narrow"} />}
        </span>
        {rung.people === null && <NotMeasured rung={rung} layout={layout} />}
      </PeopleBehind>
      <Rests of={f.name(rung.name, rung.id)} basis={() => told.basis.place(rung)} walked />
      {rung.people !== null && layout.beside && (
        <span className="rung-beside" style={{ right: layout.width - layout.beside.potential.x + 20 }}>
          <RungWorth id={rung.id} worth={told.worth} />
        </span>
      )}
    </li>
  );
}

function Count({
  rung: { second, ...rung },
  told,
  narrow,
}: {
  readonly rung: PlacePicture;
  readonly told: Told;
  readonly narrow: boolean;
}) {
  const { say, f } = useWords();
  const then = second !== null && told.second !== null ? { people: second, day: told.second } : null;
  const worth = told.worth.rungs.get(rung.id);
  const since = rung.trustedSince && say("page.ladder.trusted", { day: f.day(usOf(rung.trustedSince)) });
  return (
    <>
      <span className="rung-count">
        <b className="number">{f.people(rung.people ?? 0)}</b>
        {rung.change !== null && (
          <span className="number change">
            {say("page.ladder.signed", { change: rung.change })}
            <ChangeMark change={rung.change} />
          </span>
        )}
        {narrow && then && <span className="rung-note number then">{f.people(then.people)}</span>}
        {narrow && !then && !since && worth && (
          <span className="number rung-value">{f.estimate(worth.value)}</span>
        )}
      </span>
      {narrow && since && <span className="rung-note">{since}</span>}
      {!narrow && (then || since) && (
        <span className="rung-notes">
          {then && <span className="number">{say("page.ladder.then", then)}</span>}
          {since && <span>{since}</span>}
        </span>
      )}
    </>
  );
}

/** Where people would stand: what would make the rung measured. */
function NotMeasured({ rung, layout }: Pick<Props, "rung" | "layout">) {
  const { say, f } = useWords();
  const { form, heapX, rails } = layout;
  const place = form === "narrow" ? undefined : { left: heapX + 4, width: rails[1] - heapX - 12 };
  return (
    <span className="rung-bring" style={place} aria-hidden="true">
      {say("page.ladder.bring", { bring: bringText(rung.bring ?? [], f) })}
    </span>
  );
}

function useRungSentence(rung: PlacePicture, k: number, of: number, told: Told): string {
  const { say, f } = useWords();
  const name = f.name(rung.name, rung.id);
  const step = k + 1;
  if (rung.people === null)
    return say("page.ladder.item.notMeasured", { name, step, of, bring: bringText(rung.bring ?? [], f) });
  const falling = sum(rung.falling.map(({ people }) => people));
  const { days, until } = told;
  return say("page.ladder.item", {
    name,
    step,
    of,
    people: rung.people,
    change: rung.change ?? 0,
    days,
    falling,
    until,
  });
}
