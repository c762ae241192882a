import { memo, useId } from "react";
import type { HistoryAnswer } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import type { RungColour } from "../drawing/rung-colours.ts";
import { fine, straight } from "../drawing/scale.ts";
import { stackOf, yearsFrom } from "../drawing/stack.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useWords } from "../words/use-words.ts";
import { dayNumber } from "./days.ts";
import { EventLines, namesHeight, useEventName } from "./EventLines.tsx";
import { dateAt, daysIn, rungsOf, tooShortDays } from "./history.ts";
import { TooShort } from "./TooShort.tsx";
import { useHistoryEvents } from "./use-history-events.ts";

/** The history as a strip with a hand on a day, and one on a second day where two are compared. */
export interface StripProps {
  readonly history: HistoryAnswer;
  readonly colours: readonly RungColour[];
  /** Days by their index in the history. */
  readonly shown: number;
  readonly then: number | null;
  readonly onShown: (day: number) => void;
  readonly onThen: (day: number) => void;
  readonly height?: number;
  readonly label: string;
}

export function TimeStrip({
  history,
  colours,
  shown,
  then,
  onShown,
  onThen,
  height = 66,
  label,
}: StripProps) {
  const [ref, width] = useWidth();
  const { say, f } = useWords();
  const room = Math.max(0, width - 8);
  const events = useHistoryEvents(history);
  const eventName = useEventName();
  const told = events.map(
    (event) => `${eventName(event)}: ${f.localDay(dayNumber(dateAt(history, event.day)))}`,
  );
  const bottom = height + namesHeight;
  return (
    <div>
      <div className="strip" ref={ref}>
        {width > 0 && (
          <>
            <svg
              viewBox={`0 0 ${width} ${bottom + 20}`}
              width={width}
              height={bottom + 20}
              role="img"
              aria-label={[label, ...told].join(". ")}
            >
              <g transform={`translate(0 ${namesHeight})`}>
                <Areas history={history} colours={colours} width={room} height={height} />
              </g>
              <EventLines
                events={events}
                xOf={(day) => xOf(history, day, room)}
                width={room}
                height={bottom}
              />
              {then !== null && <Hand x={xOf(history, then, room)} height={bottom} second />}
              <Hand x={xOf(history, shown, room)} height={bottom} />
            </svg>
            <Slider history={history} day={shown} onDay={onShown} label={say("page.ladder.time")} />
            {then !== null && (
              <Slider
                history={history}
                day={then}
                onDay={onThen}
                label={say("page.ladder.time.second")}
                second
              />
            )}
          </>
        )}
      </div>
      <TooShort history={history} />
    </div>
  );
}

function xOf(history: HistoryAnswer, day: number, width: number): number {
  return straight([0, Math.max(1, daysIn(history) - 1)], [0, width])(day);
}

/** Drawn once for a history and a width, not again with each move of the hand. */
const Areas = memo(function Areas({
  history,
  colours,
  width,
  height,
}: {
  readonly history: HistoryAnswer;
  readonly colours: readonly RungColour[];
  readonly width: number;
  readonly height: number;
}) {
  const { f } = useWords();
  const own = useId();
  const days = daysIn(history);
  const rungs = rungsOf(history);
  const none = Array.from({ length: days }, () => null);
  const drawn = (people: readonly number[]) => (f.isFew(1) ? people.map((n) => drawnPeople(n, f)) : people);
  const series = rungs.map(({ id, people }) => ({ id, values: people ? drawn(people) : none }));
  const years = yearsFrom(history.from, days);
  return (
    <g>
      {stackOf(series, width, height).map(({ id, area, edge }, i) => {
        const short = rungs[i]?.people ? tooShortDays(history, rungs[i], f.timeZone) : 0;
        return (
          <g key={id}>
            <path d={area} className={`f-${colours[i] ?? "off"}`} opacity=".88" />
            {short > 0 && (
              <Short area={area} clip={`${own}${id}`} width={xOf(history, short, width)} height={height} />
            )}
            <path d={edge} fill="none" className="s-page" strokeWidth=".8" />
          </g>
        );
      })}
      {years.map(({ year, day }, i) => {
        const x = fine(xOf(history, day, width));
        const room = fine(xOf(history, years[i + 1]?.day ?? days, width)) - x;
        return (
          <g key={year}>
            {day > 0 && <line x1={x} x2={x} y1={height} y2={height + 5} className="s-mark-3" />}
            {room > 30 && (
              <text x={x + (day > 0 ? 4 : 0)} y={height + 15} className="axis">
                {year}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

/** Where an area is not to be trusted: pale, with the hatch of what is not known. */
function Short({
  area,
  clip,
  width,
  height,
}: {
  readonly area: string;
  readonly clip: string;
  readonly width: number;
  readonly height: number;
}) {
  return (
    <g data-short="">
      <clipPath id={clip}>
        <rect x="0" y="0" width={fine(width)} height={height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path d={area} className="f-page" opacity=".72" />
        <path d={area} fill="url(#h-short)" />
      </g>
    </g>
  );
}

function Hand({
  x,
  height,
  second = false,
}: {
  readonly x: number;
  readonly height: number;
  readonly second?: boolean;
}) {
  const at = fine(x);
  return second ? (
    <g>
      <line x1={at} x2={at} y1="0" y2={height} className="s-ink" strokeWidth="1.5" strokeDasharray="3 3" />
      <circle cx={at} cy={height} r="6" className="f-page s-ink" strokeWidth="1.6" />
    </g>
  ) : (
    <g>
      <line x1={at} x2={at} y1="-2" y2={height} className="s-ink" strokeWidth="2" />
      <circle cx={at} cy={height} r="7" className="f-ink s-page" strokeWidth="2" />
    </g>
  );
}

function Slider({
  history,
  day,
  onDay,
  label,
  second = false,
}: {
  readonly history: HistoryAnswer;
  readonly day: number;
  readonly onDay: (day: number) => void;
  readonly label: string;
  readonly second?: boolean;
}) {
  const { f } = useWords();
  const date = dateAt(history, day);
  return (
    <input
      type="range"
      className={second ? "second" : undefined}
      min={0}
      max={daysIn(history) - 1}
      value={day}
      aria-label={label}
      aria-valuetext={f.localDay(dayNumber(date))}
      onChange={(event) => onDay(Number(event.currentTarget.value))}
    />
  );
}
