import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import type { Answered } from "../api/answers.ts";
import type { NewLink } from "../api/openapi.ts";
import { accountsQuery } from "../api/queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { Failed } from "../shell/Failed.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { usOf } from "../time/days.ts";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { InviteForm } from "./InviteForm.tsx";
import { type Role, roles } from "./roles.ts";
import { ToldOnce } from "./ToldOnce.tsx";

type Account = Answered<"/accounts">["list"][number];

const columns = ["name", "role", "sees", "totp", "sessions"] as const;

/** Who may sign in, what they may, and who is invited. `own`: whoever looks. */
export function AccountsPart({ own }: { readonly own: string }) {
  const { tell, f } = useAccountsWords();
  const accounts = useQuery(accountsQuery(f.language));
  const [link, setLink] = useState<NewLink | null>(null);
  if (accounts.error) return <Failed error={accounts.error} again={() => accounts.refetch()} />;
  if (!accounts.data) return null;
  const { list, invitations } = accounts.data;
  return (
    <>
      <section>
        <h2>{tell("settings.accounts")}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="scroll" tabIndex={0} aria-label={tell("settings.accounts")}>
          <table className="stacks">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {tell(`accounts.${column}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {list.map((account) => (
                <AccountRow key={account.id} account={account} isOwn={account.id === own} linked={setLink} />
              ))}
            </tbody>
          </table>
        </section>
        <SeenFile
          head={[...columns.map((column) => tell(`accounts.${column}`)), tell("in.email")]}
          rows={list.map(({ name, role, seesPeople, twoFactor, sessions, email }) => [
            ...[name, tell(`role.${role}`), tell(seesPeople ? "accounts.yes" : "accounts.no")],
            ...[tell(twoFactor ? "accounts.yes" : "accounts.no"), sessions, email],
          ])}
          file="stige-accounts.csv"
        />
      </section>
      {invitations.length > 0 && <Invitations invitations={invitations} />}
      <InviteForm linked={setLink} />
      {link && (
        <ToldOnce
          about={tell("accounts.link", { day: f.minute(Date.parse(link.expires) * 1000) })}
          text={`${location.origin}${link.path}`}
        />
      )}
    </>
  );
}

function AccountRow({
  account,
  isOwn,
  linked,
}: {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly linked: (link: NewLink) => void;
}) {
  const { id, name, email, role, seesPeople, twoFactor, sessions, seen } = account;
  const { tell, f } = useAccountsWords();
  const change = useChange("PATCH /accounts/{id}", () => {}, ["accounts", "session"]);
  const set = (wish: { role: Role; seesPeople: boolean }) => change.mutate({ body: wish, id });
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className="quiet">{email}</span>
      </th>
      <td data-head={tell("accounts.role")}>
        <select
          aria-label={tell("accounts.roleOf", { name })}
          value={role}
          onChange={({ currentTarget: { value } }) => set({ role: value as Role, seesPeople })}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {tell(`role.${one}`)}
            </option>
          ))}
        </select>
        <Wrong error={change.error} />
      </td>
      <td data-head={tell("accounts.sees")}>
        <SeesPeople
          {...{ name, seesPeople, mayChoose: role === "analyst" }}
          choose={(sees) => set({ role, seesPeople: sees })}
        />
      </td>
      <td data-head={tell("accounts.totp")}>{twoFactor ? tell("accounts.yes") : tell("accounts.no")}</td>
      <td data-head={tell("accounts.sessions")}>
        {seen === null
          ? tell("accounts.nowhere")
          : tell("accounts.sessionsSeen", { sessions, seen: f.minute(usOf(seen)) })}
      </td>
      <td>
        <AccountDeeds {...{ account, isOwn, linked }} />
      </td>
    </tr>
  );
}

/** What may be done to an account besides its rights; to one's own only part of it. */
function AccountDeeds({
  account: { id, name, sessions },
  isOwn,
  linked,
}: {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly linked: (link: NewLink) => void;
}) {
  const { tell } = useAccountsWords();
  const remove = useChange("DELETE /accounts/{id}", () => {}, ["accounts"]);
  const reset = useChange("POST /accounts/{id}/reset", linked);
  const end = useChange("DELETE /accounts/{id}/sessions", () => {}, ["accounts"]);
  const [sure, setSure] = useState(false);
  return (
    <>
      <span className="row">
        <SendButton
          sends={reset}
          type="button"
          className="plain"
          onClick={() => reset.mutate({ body: {}, id })}
        >
          {tell("accounts.reset")}
        </SendButton>
        {!isOwn && sessions > 0 && (
          <SendButton
            sends={end}
            type="button"
            className="plain"
            aria-label={tell("accounts.endSessionsOf", { name })}
            onClick={() => end.mutate({ body: {}, id })}
          >
            {tell("accounts.endSessions")}
          </SendButton>
        )}
        {!isOwn &&
          (sure ? (
            <SendButton
              sends={remove}
              type="button"
              className="button small"
              onClick={() => remove.mutate({ body: {}, id })}
            >
              {tell("accounts.removeSure", { name })}
            </SendButton>
          ) : (
            <button type="button" className="plain" onClick={() => setSure(true)}>
              {tell("accounts.remove")}
            </button>
          ))}
      </span>
      <Wrong error={remove.error ?? reset.error ?? end.error} />
    </>
  );
}

/** Chosen for an analyst; of the other roles it follows. */
function SeesPeople({
  name,
  seesPeople,
  mayChoose,
  choose,
}: {
  readonly name: string;
  readonly seesPeople: boolean;
  readonly mayChoose: boolean;
  readonly choose: (sees: boolean) => void;
}) {
  const { tell } = useAccountsWords();
  if (!mayChoose) return tell(seesPeople ? "accounts.yes" : "accounts.no");
  return (
    <input
      type="checkbox"
      aria-label={tell("accounts.seesOf", { name })}
      checked={seesPeople}
      onChange={({ currentTarget: { checked } }) => choose(checked)}
    />
  );
}

function Invitations({ invitations }: Pick<Answered<"/accounts">, "invitations">) {
  const { tell, f } = useAccountsWords();
  const withdraw = useChange("DELETE /invitations/{id}", () => {}, ["accounts"]);
  return (
    <section>
      <h2>{tell("accounts.invited")}</h2>
      <ul>
        {invitations.map(({ id, email, role, expires }) => (
          <li key={id} className="row">
            {email}, {tell(`role.${role}`)},{" "}
            {tell("accounts.until", { day: f.day(Date.parse(expires) * 1000) })}
            <SendButton
              sends={withdraw}
              type="button"
              className="plain"
              aria-label={tell("accounts.withdrawOf", { email })}
              onClick={() => withdraw.mutate({ body: {}, id })}
            >
              {tell("accounts.withdraw")}
            </SendButton>
          </li>
        ))}
      </ul>
      <Wrong error={withdraw.error} />
    </section>
  );
}
