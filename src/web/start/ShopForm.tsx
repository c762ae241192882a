import { useId, useState } from "react";
import { type Language, languages } from "../../core/words/language.ts";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { useView } from "../address/use-view.ts";
import type { ShopAnswer } from "../api/answers.ts";
import { languageNames } from "../shell/language-names.ts";
import { useStartWords } from "../words/use-start-words.ts";
import { countries, landName, usualIn } from "./lands.ts";

const currencies = ["NOK", "DKK", "SEK", "EUR", "ISK", "GBP", "USD", "CHF", "PLN", "CZK", "CAD", "AUD"];

/** What shop this is, as whoever begins it says; what stands there at first is a guess. */
export function ShopForm({ shop }: { readonly shop: ShopAnswer }) {
  const { tell, f } = useStartWords();
  const { go } = useView();
  const { name, country, currency, timeZone, language } = shop;
  const [said, setSaid] = useState({ name, country, currency, timeZone, language });
  const begin = useChange("POST /shop", () => go({ page: "data" }), ["shop", "draft", "ladders"]);
  const set = (own: Partial<typeof said>) => setSaid({ ...said, ...own });
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ body: said });
      }}
    >
      <Field
        {...{ label: tell("start.name"), name: "name", complete: "organization", most: 80 }}
        {...{ value: said.name, change: (text) => set({ name: text }), error: begin.error }}
      />
      <div className="row shop-choices">
        <Choice
          label={tell("start.country")}
          value={said.country}
          options={withOwn(countries, country).map((code) => [code, landName(code, f.language)])}
          choose={(code) => set({ country: code, ...usualIn(code) })}
        />
        <Choice
          label={tell("start.currency")}
          value={said.currency}
          options={withOwn(currencies, said.currency).map((code) => [code, code])}
          choose={(code) => set({ currency: code })}
        />
        <Choice
          label={tell("start.language")}
          value={said.language}
          options={languages.map((one) => [one, languageNames[one]])}
          choose={(one) => set({ language: one as Language })}
        />
      </div>
      <Choice
        label={tell("start.zone")}
        value={said.timeZone}
        options={withOwn(zones, said.timeZone).map((zone) => [zone, zone.replaceAll("_", " ")])}
        choose={(zone) => set({ timeZone: zone })}
      />
      <Wrong error={begin.error} names={["name"]} />
      <button type="submit" className="button" disabled={begin.isPending || said.name.trim() === ""}>
        {tell("start.save")}
      </button>
    </form>
  );
}

const withOwn = (all: readonly string[], own: string) => (all.includes(own) ? all : [...all, own]);

function Choice({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
