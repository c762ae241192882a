import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useView } from "../address/use-view.ts";
import type { SegmentLine } from "../api/answers.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { segmentSizeQuery } from "../api/queries.ts";
import { useEditing } from "../changing/editing.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { MayNotChange } from "../changing/MayNotChange.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { useShopChange } from "../changing/use-shop-change.ts";
import { useRested } from "../shell/use-rested.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";
import { emptyForm, type RuleForm, ruleText, type Unreadable, unreadable } from "./rule-text.ts";

/** A rule for a new segment, and of how many it holds while it is written. */
export function RuleBuilder({ made }: { readonly made: readonly SegmentLine[] }) {
  const { view } = useView();
  const { say, tell, f } = useSegmentsWords();
  const [form, setForm] = useState<RuleForm>(emptyForm);
  const mayNot = useMayChange();
  useEditing(Object.values(form).some((typed) => typed !== ""));
  const text = ruleText(form, f.language);
  const rested = useRested(text, 350);
  const size = useQuery({ ...segmentSizeQuery(view, rested, f.language), enabled: rested !== null });
  const same = made.find(({ name }) => name.toLowerCase() === form.name.trim().toLowerCase());
  const back = useShopChange("POST /segments", () => ({ text: say("shell.undone") }));
  const change = useShopChange("POST /segments", (_, { body: { name } }) => {
    setForm(emptyForm);
    const before = same?.written;
    if (!same || !before) return { text: tell("saved", { name }) };
    const undo = () => back.mutate({ body: { name: same.name, segment: before.segment } });
    return { text: tell("replaced", { name }), undo };
  });
  const set = (name: keyof RuleForm) => (value: string) => setForm({ ...form, [name]: value });
  const told = rested !== null && rested === text && !size.isPlaceholderData ? size.data : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = form.name.trim();
    if (text !== null && name !== "") change.mutate({ body: { name, segment: text } });
  };
  return (
    <section className="segments-part" aria-labelledby="segments-new" data-part="new">
      <h2 id="segments-new">{tell("new")}</h2>
      <p className="quiet">{tell("new.how")}</p>
      <form className="segment-form" onSubmit={submit}>
        <Fields form={form} set={set} wrong={unreadable(form, f.language)} />
        <div className="segment-size" role="status">
          {text !== null && (
            <>
              <b className="number">
                {told
                  ? told.measured
                    ? tell("size", { people: told.people, of: told.of })
                    : tell("notMeasured")
                  : size.error
                    ? "–"
                    : tell("counting")}
              </b>
              {told && <span className="quiet number">{told.rule.join(" · ")}</span>}
            </>
          )}
        </div>
        <Wrong error={size.error ?? change.error} />
        {mayNot ? (
          <MayNotChange why={mayNot} />
        ) : (
          <SendButton className="button" sends={change} disabled={text === null || form.name.trim() === ""}>
            {same ? tell("replace", { name: same.name }) : tell("save", { people: told?.people ?? null })}
          </SendButton>
        )}
        <GoingOn pending={change.isPending} far={change.far} />
      </form>
    </section>
  );
}

/** The others take a number. */
const inWords: ReadonlySet<keyof RuleForm> = new Set(["name", "country", "category"]);

function Fields({
  form,
  set,
  wrong,
}: {
  readonly wrong: Unreadable;
  readonly form: RuleForm;
  readonly set: (name: keyof RuleForm) => (value: string) => void;
}) {
  const { tell } = useSegmentsWords();
  const field = (name: "name" | "country" | "orders" | "within" | "silent" | "category" | "worth") => (
    <Field
      label={tell(name)}
      name={name}
      complete="off"
      short={!inWords.has(name)}
      most={inWords.has(name) ? 120 : 16}
      keys={inWords.has(name) ? undefined : name === "worth" ? "decimal" : "numeric"}
      wrong={wrong[name] === undefined ? null : tell(`wrong.${wrong[name]}`)}
      value={form[name]}
      change={set(name)}
    />
  );
  return (
    <>
      {field("name")}
      <Places value={form.place} change={set("place")} />
      {field("country")}
      <Company value={form.company} change={set("company")} />
      {field("orders")}
      {field("within")}
      {field("silent")}
      {field("category")}
      {(["recency", "frequency", "money"] as const).map((score) => (
        <Scores key={score} score={score} value={form[score]} change={set(score)} />
      ))}
      {field("worth")}
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly change: (value: string) => void;
}

function Places({ value, change }: Choice) {
  const { view } = useView();
  const { tell, f } = useSegmentsWords();
  const id = useId();
  const ladder = useQuery(ladderQuery(view, f.language)).data;
  const places = ladder ? [...ladder.rungs.toReversed(), ...ladder.off] : [];
  return (
    <p className="field">
      <label htmlFor={id}>{tell("place")}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="">{tell("anywhere")}</option>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {f.name(place.name, place.id)}
          </option>
        ))}
      </select>
    </p>
  );
}

function Company({ value, change }: Choice) {
  const { tell } = useSegmentsWords();
  const id = useId();
  return (
    <p className="field short">
      <label htmlFor={id}>{tell("company")}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="">{tell("company.either")}</option>
        <option value="yes">{tell("company.yes")}</option>
        <option value="no">{tell("company.no")}</option>
      </select>
    </p>
  );
}

function Scores({ score, value, change }: Choice & { readonly score: "recency" | "frequency" | "money" }) {
  const { tell } = useSegmentsWords();
  const id = useId();
  return (
    <p className="field short">
      <label htmlFor={id}>{tell(score)}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        <option value="">{tell("anyScore")}</option>
        {[5, 4, 3].map((from) => (
          <option key={from} value={`${from}+`}>
            {tell("upFrom", { score: from })}
          </option>
        ))}
        {[3, 2, 1].map((from) => (
          <option key={`-${from}`} value={`${from}-`}>
            {tell("downFrom", { score: from })}
          </option>
        ))}
      </select>
    </p>
  );
}
