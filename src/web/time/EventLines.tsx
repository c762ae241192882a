import { fine } from "../drawing/scale.ts";
import { useWords } from "../words/use-words.ts";
import { eventLabels } from "./event-labels.ts";
import type { HistoryEvent } from "./history-events.ts";

/** Above the curves, where events are named. */
export const namesHeight = 14;

/** Events as dotted lines over the height of a strip, with their names above its curves. */
export function EventLines({
  events,
  xOf,
  width,
  height,
}: {
  readonly events: readonly HistoryEvent[];
  readonly xOf: (day: number) => number;
  readonly width: number;
  readonly height: number;
}) {
  const tell = useEventName();
  const lines = events.map((event) => ({ x: xOf(event.day), name: tell(event), short: tell(event, true) }));
  const labels = eventLabels(lines, width);
  return (
    <g className="strip-events">
      {lines.map(({ x, name }, i) => (
        <g key={name}>
          <line x1={fine(x)} x2={fine(x)} y1="0" y2={height} className="s-ink" strokeDasharray="2 2" />
          {labels[i] && (
            <text x={fine(labels[i].x)} y="9" textAnchor={labels[i].anchor} className="axis">
              {labels[i].text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** What an event is called. */
export function useEventName() {
  const { say } = useWords();
  return ({ what }: HistoryEvent, short = false) =>
    "version" in what
      ? say("page.ladder.strip.version", { version: what.version, short })
      : say(`page.ladder.strip.begins.${what.begins}`, { short });
}
