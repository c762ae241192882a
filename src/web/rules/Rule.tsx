import { useState } from "react";
import type { DraftRule, PlaceEdit } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import { Besides } from "./Besides.tsx";
import { NewCondition } from "./NewCondition.tsx";
import { PlaceMenu } from "./PlaceMenu.tsx";
import { PlaceName } from "./PlaceName.tsx";
import type { Drafting } from "./use-draft.ts";
import { ValueToken } from "./ValueToken.tsx";

const dayUs = 86_400_000_000;

/** A place's rule as a sentence whose values are changed where they stand, and what may be done with the place. */
export function Rule({
  rule,
  was,
  colour,
  taken,
  may,
  edit,
  change,
}: {
  readonly rule: DraftRule;
  /** The place's rule in force; undefined: it is new. */
  readonly was: DraftRule | undefined;
  readonly colour: string;
  /** The names of the other places. */
  readonly taken: readonly string[];
  readonly may: Parameters<typeof PlaceMenu>[0]["may"];
  readonly edit: Drafting["edit"];
  readonly change: (edit: PlaceEdit) => void;
}) {
  const { f } = useWords();
  const [naming, setNaming] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id } = rule;
  const name = f.name(rule.name, id);
  const set = (wished: string) => {
    setNaming(false);
    change({ do: "rename", place: id, name: wished });
  };
  return (
    <li className={colour === "off" ? "off-ladder" : undefined}>
      <i className={`rule-mark b-${colour}`} aria-hidden="true" />
      <div>
        {naming && <PlaceName {...{ name, taken, set, leave: () => setNaming(false) }} />}
        <p>
          {!naming && <b>{name}</b>} <Sentence rule={rule} was={was} name={name} edit={edit} />
        </p>
        {asking && <NewCondition {...{ place: id, name, change, leave: () => setAsking(false) }} />}
        <Besides rule={rule} />
      </div>
      <PlaceMenu
        {...{ rule, name, may, change, off: colour === "off" }}
        rename={() => setNaming(true)}
        ask={() => setAsking(true)}
      />
    </li>
  );
}

function Sentence({
  rule: { id, parts, graceDays },
  was,
  name,
  edit,
}: {
  readonly rule: DraftRule;
  readonly was: DraftRule | undefined;
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
            was={wasAt(was, value)}
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
            was={was && was.graceDays !== graceDays ? f.duration(was.graceDays * dayUs) : null}
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

/** What stood where a value stands, when it was another; null: the same, or nothing. */
function wasAt(was: DraftRule | undefined, { path, is }: { path: readonly (string | number)[]; is: number }) {
  const at = path.join(".");
  const before = was?.parts?.find(({ value }) => value?.path.join(".") === at);
  return before?.value && before.value.is !== is ? before.text : null;
}
