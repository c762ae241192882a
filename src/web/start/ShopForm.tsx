import { useState } from "react";
import { useChange } from "../accounts/use-change.ts";
import { useView } from "../address/use-view.ts";
import type { ShopAnswer } from "../api/answers.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useStartWords } from "../words/use-start-words.ts";
import { ShopFields, saidOf } from "./ShopFields.tsx";

/** What shop this is, as whoever begins it says; what stands there at first is a guess. */
export function ShopForm({ shop }: { readonly shop: ShopAnswer }) {
  const { tell } = useStartWords();
  const { go } = useView();
  const [said, setSaid] = useState(saidOf(shop));
  const begin = useChange("POST /shop", () => go({ page: "data" }), ["shop", "draft", "ladders"]);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate({ body: said });
      }}
    >
      <ShopFields {...{ said, error: begin.error, set: (own) => setSaid({ ...said, ...own }) }} />
      <SendButton className="button" sends={begin} disabled={said.name.trim() === ""}>
        {tell("start.save")}
      </SendButton>
    </form>
  );
}
