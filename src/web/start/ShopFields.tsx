import { languages } from "../../core/words/language.ts";
import { Choice } from "../accounts/Choice.tsx";
import { Field, Wrong } from "../accounts/Field.tsx";
import type { ShopAnswer } from "../api/answers.ts";
import { languageNames } from "../shell/language-names.ts";
import { useStartWords } from "../words/use-start-words.ts";
import { countries, landName, usualIn } from "./lands.ts";

const currencies = ["NOK", "DKK", "SEK", "EUR", "ISK", "GBP", "USD", "CHF", "PLN", "CZK", "CAD", "AUD"];

/** What is said of a shop. */
export type SaidOfShop = Pick<ShopAnswer, "name" | "country" | "currency" | "timeZone" | "language">;

export function saidOf({ name, country, currency, timeZone, language }: SaidOfShop): SaidOfShop {
  return { name, country, currency, timeZone, language };
}

/** What is said of a shop, to be changed; below it what is wrong. */
export function ShopFields({
  said,
  set,
  error,
}: {
  readonly said: SaidOfShop;
  readonly set: (own: Partial<SaidOfShop>) => void;
  readonly error: unknown;
}) {
  const { tell, f } = useStartWords();
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <>
      <Field
        {...{ label: tell("start.name"), name: "name", complete: "organization", most: 80 }}
        {...{ value: said.name, change: (text) => set({ name: text }), error }}
      />
      <div className="row shop-choices">
        <Choice
          label={tell("start.country")}
          value={said.country}
          choices={withOwn(countries, said.country).map((code) => [code, landName(code, f.language)])}
          choose={(code) => set({ country: code, ...usualIn(code) })}
        />
        <Choice
          label={tell("start.currency")}
          value={said.currency}
          choices={withOwn(currencies, said.currency).map((code) => [code, code])}
          choose={(code) => set({ currency: code })}
        />
        <Choice
          label={tell("start.language")}
          value={said.language}
          choices={languages.map((one) => [one, languageNames[one]])}
          choose={(one) => set({ language: one })}
        />
      </div>
      <Choice
        label={tell("start.zone")}
        value={said.timeZone}
        choices={withOwn(zones, said.timeZone).map((zone) => [zone, zone.replaceAll("_", " ")])}
        choose={(zone) => set({ timeZone: zone })}
      />
      <Wrong error={error} names={["name"]} />
    </>
  );
}

const withOwn = (all: readonly string[], own: string) => (all.includes(own) ? all : [...all, own]);
