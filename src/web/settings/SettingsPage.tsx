import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, type SettingsPart } from "../address/address.ts";
import type { Answered, ShopAnswer } from "../api/answers.ts";
import { sessionQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import "../styles/accounts.css";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { AccountsPart } from "./AccountsPart.tsx";
import { AuditPart } from "./AuditPart.tsx";
import { BackupPart } from "./BackupPart.tsx";
import { ConnectPart } from "./ConnectPart.tsx";
import { KeysPart } from "./KeysPart.tsx";
import { type Chosen, LookSection } from "./LookSection.tsx";
import { OutPart } from "./OutPart.tsx";
import { OwnPart } from "./OwnPart.tsx";
import { settingsOf } from "./roles.ts";
import { ShopPart } from "./ShopPart.tsx";

type Account = NonNullable<Answered<"/session">["account"]>;

export function SettingsPage({
  part,
  shop,
  ...chosen
}: Chosen & { readonly part: SettingsPart; readonly shop: ShopAnswer }) {
  const { demo } = shop;
  const { tell, f } = useAccountsWords();
  const session = useQuery({ ...sessionQuery(f.language), enabled: !demo });
  const account = session.data?.account;
  const parts: readonly SettingsPart[] = account ? settingsOf[account.role] : [];
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
          <OpenPart {...{ part, shop, account }} {...chosen} />
        </>
      )}
    </div>
  );
}

function OpenPart({
  part,
  shop,
  account,
  ...chosen
}: Chosen & {
  readonly part: SettingsPart;
  readonly shop: ShopAnswer;
  readonly account: Account;
}) {
  switch (part) {
    case "accounts":
      return <AccountsPart own={account.id} />;
    case "keys":
      return <KeysPart mayPeople={account.seesPeople} />;
    case "connect":
      return <ConnectPart />;
    case "out":
      return <OutPart />;
    case "audit":
      return <AuditPart />;
    case "backup":
      return <BackupPart />;
    case "shop":
      return <ShopPart shop={shop} />;
    case "me":
      return (
        <>
          <OwnPart account={account} />
          <LookSection {...chosen} />
        </>
      );
  }
}
