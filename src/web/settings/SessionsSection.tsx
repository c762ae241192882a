import { useQuery } from "@tanstack/react-query";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import { sessionsQuery } from "../api/connected-queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { Failed } from "../shell/Failed.tsx";
import { Head } from "../table/Head.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { usOf } from "../time/days.ts";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** Where one is signed in, and ends to it. */
export function SessionsSection() {
  const { tell, f } = useAccountsWords();
  const sessions = useQuery(sessionsQuery(f.language));
  const endOthers = useChange("DELETE /me/sessions", () => {}, ["sessions"]);
  if (sessions.error && !sessions.data)
    return <Failed error={sessions.error} again={() => sessions.refetch()} />;
  if (!sessions.data) return null;
  const { list } = sessions.data;
  const names = (["browser", "since", "seen"] as const).map((column) => tell(`sessions.${column}`));
  return (
    <section>
      <h2 id="sessions">{tell("sessions.title")}</h2>
      <p>{tell("sessions.about")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="scroll" tabIndex={0} aria-labelledby="sessions">
        <table className="stacks">
          <Head names={names} ends />
          <tbody>
            {list.map((one) => (
              <SessionRow key={one.id} one={one} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="row">
        {list.some(({ own }) => !own) && (
          <SendButton
            type="button"
            className="button small"
            sends={endOthers}
            onClick={() => endOthers.mutate({ body: {} })}
          >
            {tell("sessions.endOthers")}
          </SendButton>
        )}
        <SeenFile
          head={[...names, tell("sessions.own")]}
          rows={list.map(({ browser, since, seen, own }) => [
            browser ?? tell("sessions.unknown"),
            since,
            seen,
            tell(own ? "accounts.yes" : "accounts.no"),
          ])}
          file="stige-sessions.csv"
        />
      </p>
      <Wrong error={endOthers.error} />
    </section>
  );
}

function SessionRow({
  one: { id, browser, since, seen, own },
}: {
  readonly one: Answered<"/me/sessions">["list"][number];
}) {
  const { tell, f } = useAccountsWords();
  const end = useChange("DELETE /me/sessions/{id}", () => {}, ["sessions"]);
  const minute = (iso: string) => f.minute(usOf(iso));
  const name = browser ?? tell("sessions.unknown");
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={tell("sessions.since")}>{minute(since)}</td>
      <td data-head={tell("sessions.seen")}>{minute(seen)}</td>
      <td>
        {own ? (
          tell("sessions.own")
        ) : (
          <SendButton
            sends={end}
            type="button"
            className="plain"
            aria-label={tell("sessions.endOf", { browser: name, since: minute(since) })}
            onClick={() => end.mutate({ body: {}, id })}
          >
            {tell("sessions.end")}
          </SendButton>
        )}
        <Wrong error={end.error} />
      </td>
    </tr>
  );
}
