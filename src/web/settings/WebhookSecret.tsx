import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { webhooksQuery } from "../api/queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { Failed } from "../shell/Failed.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** What a shop program signs its webhooks with: set, replaced, or let go of. It is never shown. */
export function WebhookSecret({ source }: { readonly source: "shopify" | "woo" }) {
  const { tell, f } = useAccountsWords();
  const webhooks = useQuery(webhooksQuery(f.language));
  const [secret, setSecret] = useState("");
  const keep = useChange("POST /webhooks", () => setSecret(""), ["webhooks"]);
  const withdraw = useChange("DELETE /webhooks/{source}", () => {}, ["webhooks"]);
  if (webhooks.error) return <Failed error={webhooks.error} again={() => webhooks.refetch()} />;
  const set = webhooks.data?.list.find((one) => one.source === source)?.set ?? null;
  return (
    <>
      {set !== null && (
        <p className="row" role="status">
          {tell("connect.secret.set", { day: f.minute(Date.parse(set) * 1000) })}
          <SendButton
            type="button"
            className="plain"
            onClick={() => withdraw.mutate({ body: {}, id: source })}
            sends={withdraw}
          >
            {tell("connect.secret.withdraw")}
          </SendButton>
        </p>
      )}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate({ body: { source, secret: secret.trim() } });
        }}
      >
        <Field
          {...{ label: tell("connect.secret"), name: "secret", type: "password", complete: "off" }}
          {...{ error: keep.error, value: secret, change: setSecret }}
        />
        <Wrong error={keep.error ?? withdraw.error} names={["secret"]} />
        <SendButton className="button small" sends={keep}>
          {tell("connect.secret.keep")}
        </SendButton>
      </form>
    </>
  );
}
