import { Link } from "wouter";
import { Wrong } from "../accounts/Field.tsx";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { SegmentLine } from "../api/answers.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { useShopChange } from "../changing/use-shop-change.ts";
import { straight } from "../drawing/scale.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { about } from "../shell/SampleTold.tsx";
import type { Sample } from "../shell/sample.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";
import { peopleWished, segmentIds } from "./segment-id.ts";

/** Segments in the order of what they bring, on one scale with all others. `first` is the number of the first. */
export function SegmentList({
  segments,
  all,
  first,
  sample = null,
  alone = false,
}: {
  readonly segments: readonly SegmentLine[];
  readonly all: readonly SegmentLine[];
  readonly first: number;
  readonly sample?: Sample;
  /** On the page of the only one it leads nowhere. */
  readonly alone?: boolean;
}) {
  const ids = segmentIds(all);
  const most = Math.max(1, ...all.map(({ value }) => value?.interval[1] ?? 0));
  return (
    <ol className="segment-list" start={first}>
      {segments.map((segment, i) => (
        <SegmentItem
          key={segment.id}
          id={alone ? null : (ids.get(segment.id) ?? null)}
          {...{ segment, most, sample }}
          number={first + i}
        />
      ))}
    </ol>
  );
}

function SegmentItem({
  segment,
  id,
  most,
  number,
  sample,
}: {
  readonly segment: SegmentLine;
  /** What it is called in its address; null: it leads nowhere. */
  readonly id: string | null;
  readonly most: number;
  readonly number: number;
  readonly sample: Sample;
}) {
  const { view } = useView();
  const { tell, f } = useSegmentsWords();
  const { name, rule, people, between, why, chance, given, value, aboveNext, written } = segment;
  const [low = 0, high = 0] = value?.interval ?? [];
  const [chanceLow = 0, chanceHigh = 0] = chance?.interval ?? [];
  return (
    <li data-segment={segment.id}>
      <div>
        <h3>
          <span className="segment-number number" aria-hidden="true">
            {number}
          </span>{" "}
          {id === null ? name : <Link href={addressOf({ page: "segment", id }, followed(view))}>{name}</Link>}
        </h3>
        {rule.length > 0 && <p className="quiet number">{rule.join(" · ")}</p>}
        <p className="number">
          {why !== "not-measured" && !(sample && between === null) && (
            <PeopleOf segment={segment} sample={sample} />
          )}
          {chance && ` · ${tell("chance", { share: chance.value, low: chanceLow, high: chanceHigh })}`}
          {given && ` · ${tell("given", { amountMinor: given.value })}`}
        </p>
        {why && <p className="quiet">{tell(whyNot[why])}</p>}
        {written && <Remove name={name} segment={written.segment} />}
      </div>
      {value && (
        <div className="segment-worth number">
          <ValueBar low={low} value={value.value} high={high} most={most} made={written !== null} />
          <b>{f.estimate(value.value)}</b>
          <span className="quiet">{tell("interval", { low, high })}</span>
          {aboveNext !== null && people > 0 && (
            <span className="quiet">{tell("above", { share: aboveNext })}</span>
          )}
        </div>
      )}
    </li>
  );
}

const whyNot = {
  "too-few": "tooFew",
  "not-told": "notTold",
  "not-measured": "notMeasured",
  "not-yet": "notYet",
} as const;

/** How many, as the way to its people. */
function PeopleOf({ segment, sample }: { readonly segment: SegmentLine; readonly sample: Sample }) {
  const { tell } = useSegmentsWords();
  const { name, people } = segment;
  const told = about(tell("people", { people }), sample);
  return (
    <PeopleBehind row n={people} to={peopleWished(segment)} name={`${told}. ${tell("seePeople", { name })}`}>
      {told}
    </PeopleBehind>
  );
}

function Remove({ name, segment }: { readonly name: string; readonly segment: string }) {
  const { tell } = useSegmentsWords();
  const mayNot = useMayChange();
  const back = useShopChange("POST /segments", () => ({ text: tell("saved", { name }) }));
  const change = useShopChange("POST /segments", () => ({
    text: tell("removed", { name }),
    undo: () => back.mutate({ body: { name, segment } }),
  }));
  if (mayNot !== null) return null;
  return (
    <>
      <SendButton
        type="button"
        className="button small"
        sends={change}
        aria-label={tell("removeOf", { name })}
        onClick={() => change.mutate({ body: { name, segment: null } })}
      >
        {tell("remove")}
      </SendButton>
      <Wrong error={change.error} />
    </>
  );
}

const width = 220;
const height = 16;

/** Drawn for the eye alone: the text beside it tells the same. */
function ValueBar({
  low,
  value,
  high,
  most,
  made,
}: {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly most: number;
  readonly made: boolean;
}) {
  const x = straight([0, most], [8, width - 8]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="segment-bar" aria-hidden="true">
      <line x1={8} x2={width - 8} y1={height / 2} y2={height / 2} className="segment-scale" />
      <line
        x1={x(Math.max(0, low))}
        x2={x(Math.max(0, high))}
        y1={height / 2}
        y2={height / 2}
        className="segment-span"
      />
      <circle
        cx={x(Math.max(0, value))}
        cy={height / 2}
        r={4.5}
        className={made ? "segment-made" : "segment-found"}
      />
    </svg>
  );
}
