import { useEffect, useRef, useState } from "react";
import type { HistoryAnswer } from "../api/answers.ts";
import type { RungColour } from "../drawing/rung-colours.ts";
import { Icon } from "../shell/Icon.tsx";
import { dayNumber } from "../time/days.ts";
import { dateAt, daysIn } from "../time/history.ts";
import { TimeStrip } from "../time/TimeStrip.tsx";
import type { Time } from "../time/use-time.ts";
import { useWords } from "../words/use-words.ts";

/** The strip that moves the whole page through time, played or by hand, and the second date. */
export function TimeSection({
  history,
  colours,
  time,
}: {
  readonly history: HistoryAnswer;
  readonly colours: readonly RungColour[];
  readonly time: Time;
}) {
  const { say, f } = useWords();
  const [playing, setPlaying] = usePlay(daysIn(history), time);
  const date = dateAt(history, time.shown);
  const day = (text: string) => f.localDay(dayNumber(text));
  return (
    <section className="time" aria-label={say("page.ladder.time")}>
      <div className="time-hand">
        <output className="number">{day(time.beyond ?? date)}</output>
        <span className="row">
          <button
            type="button"
            className="button small"
            aria-label={say(playing ? "page.ladder.stop" : "page.ladder.play")}
            onClick={() => setPlaying(!playing)}
          >
            <Icon name={playing ? "pause" : "play"} small />
          </button>
          <button
            type="button"
            className="button small"
            aria-pressed={time.second !== null}
            onClick={time.compare}
          >
            {say("page.ladder.compare")}
          </button>
        </span>
      </div>
      <TimeStrip
        history={history}
        colours={colours}
        shown={time.shown}
        then={time.second}
        onShown={(to) => {
          setPlaying(false);
          time.show(to);
        }}
        onThen={time.showThen}
        label={say("page.ladder.strip", { from: day(history.from), to: day(history.to) })}
      />
    </section>
  );
}

/** Plays the whole history in some ten seconds, from its start where the hand stands at its end. */
function usePlay(days: number, time: Time): readonly [boolean, (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  const now = useRef(time);
  now.current = time;
  useEffect(() => {
    if (!playing) return;
    const step = Math.max(1, Math.round(days / 150));
    let day = now.current.shown >= days - 1 ? 0 : now.current.shown;
    const timer = setInterval(() => {
      day = Math.min(days - 1, day + step);
      now.current.show(day);
      if (day === days - 1) setPlaying(false);
    }, 66);
    return () => clearInterval(timer);
  }, [playing, days]);
  return [playing, setPlaying];
}
