import type { ShopAnswer } from "../api/answers.ts";
import { useMayChange } from "../changing/use-may.ts";
import { languageNames } from "../shell/language-names.ts";
import { landName } from "../start/lands.ts";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ChangeShop } from "./ChangeShop.tsx";

/** What shop this is; whoever may changes it here. */
export function ShopPart({ shop }: { readonly shop: ShopAnswer }) {
  const { tell, f } = useAccountsWords();
  const may = useMayChange() === null && shop.begun;
  const { name, country, currency, timeZone, language } = shop;
  const told = [
    ["name", name],
    ["country", landName(country, f.language)],
    ["currency", currency],
    ["timeZone", timeZone.replaceAll("_", " ")],
    ["language", languageNames[language]],
  ] as const;
  return (
    <section>
      <h2>{tell("settings.shop")}</h2>
      {may && <ChangeShop shop={shop} />}
      {!may && (
        <dl className="told">
          {told.map(([what, text]) => (
            <div key={what}>
              <dt>{tell(`shop.${what}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="quiet">
        {tell("shop.where")} <code>stige.yaml</code>
      </p>
    </section>
  );
}
