import { daysOf, spans, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { buyingWish, noBuying } from "./buying-heading.ts";

/** Another wish takes none of the special ones along. */
const plain: View = {
  came: undefined,
  falls: undefined,
  climbs: undefined,
  was: undefined,
  went: undefined,
  vs: undefined,
  movedFrom: undefined,
  movedTo: undefined,
  moved: undefined,
  over: undefined,
  cohort: undefined,
  boughtIn: undefined,
  againBy: undefined,
  rhythm: undefined,
  found: undefined,
  stands: undefined,
  ...noBuying,
};

/** What of people the list holds: where they stand, how they came there, what is coming. */
export function Filters({
  ladder,
  segments,
}: {
  readonly ladder: LadderAnswer;
  /** Those whose people can be listed. */
  readonly segments: readonly string[];
}) {
  const { view, look } = useView();
  const { say } = useWords();
  const { came, falls, climbs, win } = view;
  const special = specialOf(view);
  const ways: readonly (readonly [
    key: "up" | "down" | "climbs" | "falls",
    icon: IconName,
    on: boolean,
    wish: View,
  ])[] = [
    ["up", "up", came === "up", { came: "up" }],
    ["down", "falling", came === "down", { came: "down" }],
    ["climbs", "up", climbs !== undefined, { climbs: "28d" }],
    ["falls", "clock", falls !== undefined, { falls: win ?? "28d" }],
  ];
  return (
    <div className="filters">
      <Places ladder={ladder} />
      <fieldset>
        <legend className="unseen">{say("page.people.how")}</legend>
        {ways.map(([key, icon, on, wish]) => (
          <button
            key={key}
            type="button"
            className="choice"
            aria-pressed={on}
            onClick={() => look(on ? plain : { ...plain, ...wish })}
          >
            <Icon name={icon} small />
            {say(`page.people.filter.${key}.only`)}
          </button>
        ))}
        <Segments segments={segments} />
        {special && (
          <button type="button" className="choice" aria-pressed="true" onClick={() => look(plain)}>
            <Icon name="cross" small />
            {say("page.people.filter.special", { said: say(`page.people.filter.${special}`) })}
          </button>
        )}
        <SpanButtons />
      </fieldset>
    </div>
  );
}

/** What the list holds of people that no button here asks for: a number of another page led to it. */
function specialOf(
  view: View,
): "moved" | "was" | "stands" | "bought" | "rhythm" | "found" | ReturnType<typeof buyingWish> {
  const { moved, movedFrom, movedTo, over, was, went, cohort, boughtIn, againBy, rhythm } = view;
  const asks = (...wishes: readonly (string | undefined)[]) => wishes.some((wish) => wish !== undefined);
  if (asks(moved, movedFrom, movedTo, over)) return "moved";
  if (asks(was, went)) return "was";
  if (asks(cohort, boughtIn, againBy)) return "bought";
  if (asks(view.found)) return "found";
  if (asks(rhythm)) return "rhythm";
  return buyingWish(view) ?? (asks(view.stands) ? "stands" : null);
}

/** By what they did and more, as the segments of the shop say it; each of them by its name. */
function Segments({ segments }: { readonly segments: readonly string[] }) {
  const { view, look } = useView();
  const { say } = useWords();
  const chosen = segments.find((name) => name.toLowerCase() === view.seg?.toLowerCase());
  const wish = (seg: string | undefined) => look({ seg });
  // One that is not there any more can still be let go of.
  if (view.seg !== undefined && chosen === undefined)
    return (
      <button type="button" className="choice" aria-pressed="true" onClick={() => wish(undefined)}>
        <Icon name="cross" small />
        {say("page.people.filter.special", { said: view.seg })}
      </button>
    );
  if (segments.length === 0) return null;
  return (
    <select
      className="choice"
      aria-label={say("page.people.filter.segment")}
      value={chosen ?? ""}
      onChange={({ currentTarget: { value } }) => wish(value === "" ? undefined : value)}
    >
      <option value="">{say("page.people.filter.segment.any")}</option>
      {segments.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Where they stand. */
function Places({ ladder }: { readonly ladder: LadderAnswer }) {
  const { view, look } = useView();
  const { say, f } = useWords();
  const colours = rungColours(ladder.rungs.length, ladder.firstBought);
  const places = [
    ...ladder.rungs.map((rung, i) => ({ ...rung, colour: colours[i] ?? "off" })).reverse(),
    ...ladder.off.map((place) => ({ ...place, colour: "off" as const })),
  ];
  return (
    <fieldset>
      <legend className="unseen">{say("page.people.where")}</legend>
      <button
        type="button"
        className="choice"
        aria-pressed={view.rung === undefined && view.stands === undefined}
        onClick={() => look({ rung: undefined, stands: undefined })}
      >
        {say("page.people.all")}
      </button>
      {places.map(({ id, name, colour, people }) => (
        <button
          key={id}
          type="button"
          className="choice"
          aria-pressed={view.rung === id}
          disabled={people === null}
          onClick={() => look({ rung: id, stands: undefined })}
        >
          <i className={`rung-mark b-${colour}`} />
          {f.name(name, id)}
        </button>
      ))}
    </fieldset>
  );
}

/** How far back, or ahead, the wishes look. */
function SpanButtons() {
  const { view, look } = useView();
  const { say } = useWords();
  const { falls } = view;
  const chosen = falls ?? view.win ?? "28d";
  const bought = view.bought === "ever" ? undefined : view.bought;
  const answers = view.nps === "ever" || view.nps === "fresh" ? undefined : view.nps;
  const moves = [view.came, view.moved, view.movedFrom, view.movedTo];
  const within = [falls, ...moves, bought, view.abc, answers, view.survey, view.referral];
  if (within.every((wish) => wish === undefined)) return null;
  return (
    <span className="segments">
      {spans.map((span) => (
        <button
          key={span}
          type="button"
          aria-pressed={chosen === span}
          onClick={() =>
            look(falls === undefined ? { win: span === "28d" ? undefined : span } : { falls: span })
          }
        >
          {say("shell.span.days", { days: daysOf(span) })}
        </button>
      ))}
    </span>
  );
}
