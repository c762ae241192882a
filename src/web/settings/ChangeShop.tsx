import { useState } from "react";
import type { ShopAnswer } from "../api/answers.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { ShopFields, saidOf } from "../start/ShopFields.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** Says something else of the shop, in its `stige.yaml`; the notice leads back to what it said before. */
export function ChangeShop({ shop }: { readonly shop: ShopAnswer }) {
  const { tell, say } = useAccountsWords();
  const seen = saidOf(shop);
  const [own, setOwn] = useState<Partial<typeof seen>>({});
  const said = { ...seen, ...own };
  const back = useShopChange("PATCH /shop", () => ({ text: tell("shop.back") }));
  const change = useShopChange("PATCH /shop", (_, { body: { seen: before, ...now } }) => {
    setOwn({});
    return {
      text: tell("shop.changed"),
      undo: () => back.mutate({ body: { ...before, seen: { ...now, name: now.name.trim() } } }),
    };
  });
  const same = JSON.stringify(said) === JSON.stringify(seen);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ body: { ...said, seen } });
      }}
    >
      <ShopFields
        {...{ said, error: change.error ?? back.error, set: (more) => setOwn({ ...own, ...more }) }}
      />
      <p className="quiet">{tell("shop.means")}</p>
      <p className="row">
        <SendButton className="button main" sends={change} disabled={same || said.name.trim() === ""}>
          {tell("shop.change")}
        </SendButton>
        {!same && (
          <button type="button" className="button" onClick={() => setOwn({})}>
            {say("page.rules.discard")}
          </button>
        )}
      </p>
    </form>
  );
}
