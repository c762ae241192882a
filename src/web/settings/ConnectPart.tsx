import { useState } from "react";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { ArrivalsFeed } from "./ArrivalsFeed.tsx";
import { ConnectionsSection } from "./ConnectionsSection.tsx";
import { Snippet } from "./Snippet.tsx";
import { type Sender, senders, snippetOf, topicsOf } from "./snippets.ts";
import { WebhookSecret } from "./WebhookSecret.tsx";

/** How a shop's own systems tell facts as they happen, and what came. */
export function ConnectPart() {
  const { tell } = useAccountsWords();
  const [sender, setSender] = useState<Sender>("pages");
  return (
    <>
      <section>
        <h2>{tell("connect.title")}</h2>
        <p>{tell("connect.about")}</p>
        <fieldset className="senders">
          <legend>{tell("connect.from")}</legend>
          {senders.map((one) => (
            <label key={one} className="check">
              <input type="radio" name="sender" checked={sender === one} onChange={() => setSender(one)} />
              {tell(`connect.from.${one}`)}
            </label>
          ))}
        </fieldset>
        <SetUp sender={sender} />
      </section>
      <ConnectionsSection />
      <ArrivalsFeed />
    </>
  );
}

function SetUp({ sender }: { readonly sender: Sender }) {
  const { tell } = useAccountsWords();
  const copied = <Snippet about={tell(`connect.from.${sender}`)} text={snippetOf(sender, location.origin)} />;
  if (sender === "shopify" || sender === "woo")
    return (
      <ol className="steps">
        <li>
          <p>{tell(`connect.secret.${sender}`)}</p>
          <WebhookSecret key={sender} source={sender} />
        </li>
        <li>
          <p>{tell(`connect.address.${sender}`)}</p>
          {copied}
        </li>
        <li>
          <p>{tell("connect.topics")}</p>
          <p className="topics">
            {topicsOf[sender].map((topic) => (
              <code key={topic}>{topic}</code>
            ))}
          </p>
        </li>
      </ol>
    );
  const inPages = sender === "pages";
  return (
    <ol className="steps">
      <li>
        <p>
          <Link
            href={addressOf({ page: "settings", part: "keys" }, { scope: inPages ? "browser" : "write" })}
          >
            {tell("keys.make")}
          </Link>
          {": "}
          {tell(inPages ? "connect.key.pages" : "connect.key.server")}
        </p>
      </li>
      <li>
        <p>{tell(`connect.put.${sender}`)}</p>
        {copied}
      </li>
    </ol>
  );
}
