import type { View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";

/** Another wish begins at the first page, and takes none of the special ones along. */
const plain: View = {
  cursor: undefined,
  came: undefined,
  falls: undefined,
  was: undefined,
  vs: undefined,
  movedFrom: undefined,
  movedTo: undefined,
  win: undefined,
};

/** What of people the list holds: where they stand, how they came there, what is coming. */
export function Filters({ ladder }: { readonly ladder: LadderAnswer }) {
  const { view, look } = useView();
  const { say, f } = useWords();
  const colours = rungColours(ladder.rungs.length, ladder.firstBought);
  const places = [
    ...ladder.rungs.map((rung, i) => ({ ...rung, colour: colours[i] ?? "off" })).reverse(),
    ...ladder.off.map((place) => ({ ...place, colour: "off" as const })),
  ];
  const { came, falls } = view;
  const ways: readonly (readonly [key: "up" | "down" | "falls", icon: IconName, on: boolean, wish: View])[] =
    [
      ["up", "up", came === "up", { came: "up" }],
      ["down", "falling", came === "down", { came: "down" }],
      ["falls", "clock", falls !== undefined, { falls: "28d" }],
    ];
  return (
    <div className="filters">
      <fieldset>
        <legend className="unseen">{say("page.people.where")}</legend>
        <button
          type="button"
          className="choice"
          aria-pressed={view.rung === undefined}
          onClick={() => look({ cursor: undefined, rung: undefined })}
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
            onClick={() => look({ cursor: undefined, rung: id })}
          >
            <i className={`rung-mark b-${colour}`} />
            {f.name(name, id)}
          </button>
        ))}
      </fieldset>
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
            {say(`page.people.filter.${key}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
