import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, type SettingsPart } from "../address/address.ts";
import type { ShopAnswer } from "../api/answers.ts";
import { sessionQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import "../styles/accounts.css";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { AccountsPart } from "./AccountsPart.tsx";
import { AuditPart } from "./AuditPart.tsx";
import { BackupPart } from "./BackupPart.tsx";
import { KeysPart } from "./KeysPart.tsx";
import { type Chosen, LookSection } from "./LookSection.tsx";
import { OwnPart } from "./OwnPart.tsx";
import { ShopPart } from "./ShopPart.tsx";

/** What each role may set; the rest is not offered to it. */
const partsOf = {
  owner: ["me", "shop", "accounts", "keys", "backup", "audit"],
  marketer: ["me", "shop"],
  analyst: ["me", "shop"],
  developer: ["me", "shop", "keys"],
} as const;

export function SettingsPage({
  part,
  shop,
  ...chosen
}: Chosen & { readonly part: SettingsPart; readonly shop: ShopAnswer }) {
  const { demo } = shop;
  const { tell, f } = useAccountsWords();
  const session = useQuery({ ...sessionQuery(f.language), enabled: !demo });
  const account = session.data?.account;
  const parts: readonly SettingsPart[] = account ? partsOf[account.role] : [];
  return (
    <div className="settings">
      <h1>{tell("settings.title")}</h1>
      {demo && (
        <>
          <p>{tell("settings.demo")}</p>
          <LookSection {...chosen} />
          <ShopPart shop={shop} />
        </>
      )}
      {session.error && <Failed error={session.error} again={() => session.refetch()} />}
      {account && (
        <>
          {parts.length > 1 && (
            <nav className="parts" aria-label={tell("settings.parts")}>
              {parts.map((one) => (
                <Link
                  key={one}
                  href={addressOf({ page: "settings", part: one })}
                  aria-current={one === part ? "page" : undefined}
                >
                  {tell(`settings.${one}`)}
                </Link>
              ))}
            </nav>
          )}
          {part === "accounts" ? (
            <AccountsPart own={account.id} />
          ) : part === "keys" ? (
            <KeysPart mayPeople={account.seesPeople} />
          ) : part === "audit" ? (
            <AuditPart />
          ) : part === "backup" ? (
            <BackupPart />
          ) : part === "shop" ? (
            <ShopPart shop={shop} />
          ) : (
            <>
              <OwnPart account={account} />
              <LookSection {...chosen} />
            </>
          )}
        </>
      )}
    </div>
  );
}
