import { useQuery } from "@tanstack/react-query";
import type { Formats } from "../../core/words/formats.ts";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { useUnfolded } from "../address/use-unfolded.ts";
import type { Answered } from "../api/answers.ts";
import { deliveriesQuery, endpointsQuery } from "../api/connected-queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { Failed } from "../shell/Failed.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { Head } from "../table/Head.tsx";
import { type Tell, useAccountsWords } from "../words/use-accounts-words.ts";
import { MakeEndpoint } from "./MakeEndpoint.tsx";
import { ToldOnce } from "./ToldOnce.tsx";

type Endpoint = Answered<"/endpoints">["list"][number];

/** Where webhooks are sent to: how it goes there, what was sent, and how another is made. */
export function EndpointsSection() {
  const { tell, f } = useAccountsWords();
  const endpoints = useQuery(endpointsQuery(f.language));
  if (endpoints.error && !endpoints.data)
    return <Failed error={endpoints.error} again={() => endpoints.refetch()} />;
  if (!endpoints.data) return null;
  return (
    <section>
      <h2>{tell("endpoints.title")}</h2>
      <p>{tell("endpoints.about")}</p>
      {endpoints.data.list.map((one) => (
        <EndpointCard key={one.id} one={one} />
      ))}
      <MakeEndpoint />
    </section>
  );
}

function EndpointCard({ one }: { readonly one: Endpoint }) {
  const { tell, f } = useAccountsWords();
  const { id, url, events, failing, off } = one;
  const stale = ["endpoints", "deliveries"];
  const test = useChange("POST /endpoints/{id}/test", () => {}, stale);
  const rotate = useChange("POST /endpoints/{id}/secret");
  const turn = useChange("PATCH /endpoints/{id}", () => {}, stale);
  const remove = useChange("DELETE /endpoints/{id}", () => {}, ["endpoints"]);
  return (
    <section className="endpoint" aria-label={url}>
      <h3>
        <code>{url}</code>
      </h3>
      <p className="quiet">{f.list(events.map((type) => tell(`endpoints.${type}`)))}</p>
      <p className={off !== null || failing !== null ? "wrong" : undefined}>{stateOf(one, tell, f)}</p>
      <p className="row">
        <SendButton
          type="button"
          className="button small"
          sends={test}
          onClick={() => test.mutate({ body: {}, id })}
        >
          {tell("endpoints.test")}
        </SendButton>
        <SendButton
          sends={turn}
          type="button"
          className="plain"
          onClick={() => turn.mutate({ body: { on: off !== null }, id })}
        >
          {tell(off === null ? "endpoints.turnOff" : "endpoints.turnOn")}
        </SendButton>
        <SendButton
          sends={rotate}
          type="button"
          className="plain"
          onClick={() => rotate.mutate({ body: {}, id })}
        >
          {tell("endpoints.rotate")}
        </SendButton>
        <SendButton
          sends={remove}
          type="button"
          className="plain"
          onClick={() => remove.mutate({ body: {}, id })}
        >
          {tell("endpoints.remove")}
        </SendButton>
      </p>
      {test.data && (
        <p
          role="status"
          className={test.data.status !== null && test.data.status < 300 ? undefined : "wrong"}
        >
          {test.data.status === null
            ? tell("endpoints.noAnswer", { why: test.data.why ?? "" })
            : tell("endpoints.answered", { status: test.data.status, said: test.data.said ?? "" })}
        </p>
      )}
      {rotate.data && <ToldOnce about={tell("endpoints.rotated")} text={rotate.data.secret} />}
      <Wrong error={test.error ?? turn.error ?? rotate.error ?? remove.error} />
      <DeliveryLog id={id} />
    </section>
  );
}

/** How it goes there. */
function stateOf({ off, failing }: Endpoint, tell: Tell, f: Formats): string {
  const minute = (iso: string) => f.minute(Date.parse(iso) * 1000);
  if (off !== null) return tell(`endpoints.off.${off.why}`, { at: minute(off.since) });
  return failing === null ? tell("endpoints.fine") : tell("endpoints.failing", { at: minute(failing) });
}

/** What was sent, asked for when it is opened. */
function DeliveryLog({ id }: { readonly id: string }) {
  const { tell } = useAccountsWords();
  const [isOpen, open] = useUnfolded(`log-${id}`);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{tell("endpoints.log")}</summary>
      {isOpen && <Deliveries id={id} />}
      {isOpen && (
        <CsvButton
          question="/endpoints/{id}/deliveries"
          query={{}}
          beside={{ id }}
          file="stige-deliveries.csv"
        />
      )}
    </details>
  );
}

function Deliveries({ id }: { readonly id: string }) {
  const { tell, f } = useAccountsWords();
  const deliveries = useQuery(deliveriesQuery(id, f.language));
  const resend = useChange("POST /endpoints/{id}/deliveries/{delivery}/resend", () => {}, ["deliveries"]);
  if (deliveries.error && !deliveries.data)
    return <Failed error={deliveries.error} again={() => deliveries.refetch()} />;
  if (!deliveries.data) return null;
  const { list } = deliveries.data;
  if (list.length === 0) return <p className="quiet">{tell("endpoints.nothing")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" tabIndex={0} aria-label={tell("endpoints.log")}>
      <table className="arrivals">
        <Head names={(["at", "what", "came"] as const).map((column) => tell(`endpoints.${column}`))} ends />
        <tbody>
          {list.map((one) => (
            <tr key={one.id}>
              <td>{f.minute(Date.parse(one.made) * 1000)}</td>
              <th scope="row">
                {tell(`endpoints.${one.type as Endpoint["events"][number] | "webhook.test"}`)}
              </th>
              <td>
                {tell(`endpoints.state.${one.state}`)}
                {one.said !== null && (
                  <>
                    <br />
                    {one.status === null ? (
                      tell("endpoints.noAnswer", { why: one.said })
                    ) : (
                      <code>{`${one.status} ${one.said}`}</code>
                    )}
                  </>
                )}
              </td>
              <td>
                <SendButton
                  type="button"
                  className="plain"
                  aria-label={tell("endpoints.resendOf", { number: one.id })}
                  sends={resend}
                  onClick={() => resend.mutate({ body: {}, id: [id, String(one.id)] })}
                >
                  {tell("endpoints.resend")}
                </SendButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Wrong error={resend.error} />
    </section>
  );
}
