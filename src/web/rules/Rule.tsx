import { useState } from "react";
import type { DraftRule, PlaceEdit } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import { Besides } from "./Besides.tsx";
import { PlaceMenu } from "./PlaceMenu.tsx";
import { PlaceName } from "./PlaceName.tsx";
import type { Drafting } from "./use-draft.ts";
import { ValueToken } from "./ValueToken.tsx";

const dayUs = 86_400_000_000;

/** A place's rule as a sentence whose values are changed where they stand, and what may be done with the place. */
export function Rule({
  rule,
  colour,
  taken,
  may,
  edit,
  change,
}: {
  readonly rule: DraftRule;
  readonly colour: string;
  /** The names of the other places. */
  readonly taken: readonly string[];
  readonly may: Parameters<typeof PlaceMenu>[0]["may"];
  readonly edit: Drafting["edit"];
  readonly change: (edit: PlaceEdit) => void;
}) {
  const { f } = useWords();
  const [naming, setNaming] = useState(false);
  const { id } = rule;
  const name = f.name(rule.name, id);
  const set = (wished: string) => {
    setNaming(false);
    change({ do: "rename", place: id, name: wished });
  };
  return (
    <li className={colour === "off" ? "off-ladder" : undefined}>
      <i className="rule-mark" style={{ background: `var(--r-${colour})` }} aria-hidden="true" />
      <div>
        {naming && <PlaceName {...{ name, taken, set, leave: () => setNaming(false) }} />}
        <p>
          {!naming && <b>{name}</b>} <Sentence rule={rule} name={name} edit={edit} />
        </p>
        <Besides rule={rule} />
      </div>
      <PlaceMenu {...{ id, name, may, change, off: colour === "off", rename: () => setNaming(true) }} />
    </li>
  );
}

function Sentence({
  rule: { id, parts, graceDays },
  name,
  edit,
}: {
  readonly rule: DraftRule;
  readonly name: string;
  readonly edit: Drafting["edit"];
}) {
  const { say, f } = useWords();
  if (parts === null) return say("page.rules.everybodyElse");
  return (
    <>
      {say("page.rules.whoHas")}{" "}
      {parts.map(({ text, value }, i) =>
        value === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a sentence
          <span key={i}>{text}</span>
        ) : (
          <ValueToken
            key={value.path.join(".")}
            text={text}
            kind={value.kind}
            value={value.is}
            about={name}
            set={(is) => edit({ place: id, path: value.path, value: is })}
          />
        ),
      )}
      {graceDays > 0 && (
        <>
          {say("page.rules.keeps")}{" "}
          <ValueToken
            text={f.duration(graceDays * dayUs)}
            kind="duration"
            value={graceDays * dayUs}
            about={name}
            set={(is) => edit({ place: id, path: ["graceUs"], value: is })}
          />
          {say("page.rules.afterwards")}
        </>
      )}
      .
    </>
  );
}
