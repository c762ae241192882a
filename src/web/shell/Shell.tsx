import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { Place } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ShopAnswer } from "../api/answers.ts";
import { ladderNowQuery } from "../api/ladder-queries.ts";
import { NoticesAround } from "../changing/NoticesAround.tsx";
import { Patterns } from "../drawing/Patterns.tsx";
import { NoData } from "../ladder/NoData.tsx";
import { RestsAround } from "../rests/RestsAround.tsx";
import { localDate } from "../time/days.ts";
import { useFirstDay, useNotBeforeData } from "../time/use-first-day.ts";
import type { Say } from "../words/say-in.ts";
import { useWords } from "../words/use-words.ts";
import { KeyList } from "./KeyList.tsx";
import { useKeys } from "./keys.ts";
import { SideMenu, Tabs } from "./Navigation.tsx";
import { Palette } from "./Palette.tsx";
import type { Preferences } from "./preferences.ts";
import { TopBar } from "./TopBar.tsx";
import { Unanswered } from "./Unanswered.tsx";
import { UnreadTold } from "./UnreadTold.tsx";
import { useFollows } from "./use-follows.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { Waiting } from "./Waiting.tsx";
import { WhoseNote } from "./WhoseNote.tsx";

/** What stands around every page. */
export function Shell({
  shop,
  preferences,
  change,
  children,
}: {
  readonly shop: ShopAnswer;
  readonly preferences: Preferences;
  readonly change: (wish: Partial<Preferences>) => void;
  readonly children: ReactNode;
}) {
  const { place, view } = useView();
  const { say, f } = useWords();
  const [listed, setListed] = useState(false);
  const [searched, setSearched] = useState(false);
  const atNow = useQuery({
    ...ladderNowQuery(view, f.language),
    enabled: shop.knownSince !== null,
  });
  const lastDay = atNow.data ? localDate(atNow.data.asOf, shop.timeZone) : null;
  const [showKeys, search] = [() => setListed(true), () => setSearched(true)];
  useFollows();
  useKeptFocus();
  const firstDay = useFirstDay();
  useNotBeforeData(firstDay);
  useKeys(preferences.keys && !listed && !searched, { firstDay, lastDay }, { showList: showKeys, search });
  const page = place?.page;
  useEffect(() => {
    document.title = `${titleOf(page, say)}${shop.name} · Stige`;
  }, [page, say, shop.name]);
  return (
    <NoticesAround>
      <a className="skip" href="#content">
        {say("shell.skip")}
      </a>
      <Patterns />
      <div className="app">
        <SideMenu shop={shop.name} page={page} demo={shop.demo} />
        <div className="main">
          {shop.banner && (
            <aside className="banner" aria-label={say("shell.notice")}>
              {shop.banner}
            </aside>
          )}
          <TopBar
            preferences={preferences}
            change={change}
            lastDay={lastDay}
            showKeys={showKeys}
            demo={shop.demo}
            search={search}
          />
          <AbovePage />
          <main id="content" tabIndex={-1}>
            {shop.knownSince === null && !withoutData.includes(page) ? (
              <NoData shop={shop} />
            ) : (
              <RestsAround>{children}</RestsAround>
            )}
          </main>
        </div>
      </div>
      <Tabs page={page} />
      <Palette opened={searched} close={() => setSearched(false)} />
      <KeyList opened={listed} close={() => setListed(false)} preferences={preferences} change={change} />
    </NoticesAround>
  );
}

/** What is told above a page of the state it stands in. */
function AbovePage() {
  return (
    <>
      <Unanswered />
      <Waiting />
      <UnreadTold />
      <WhoseNote />
    </>
  );
}

/** Pages that stand also where nothing was loaded yet. */
const withoutData: readonly (Place["page"] | undefined)[] = [
  ...(["settings", "start", "data", "load", "map"] as const),
  "marks",
];

function titleOf(page: Place["page"] | undefined, say: Say): string {
  if (page === "settings") return `${say("shell.settingsPage")} · `;
  if (page === undefined || page === "owner" || page === "accept") return "";
  if (page === "start") return "";
  if (page === "marks") return `${say("shell.marks")} · `;
  if (page === "load" || page === "map") return `${say("shell.data")} · `;
  if (page === "retention" || page === "measures") return `${say(`page.${page}.name`)} · `;
  if (page === "goal" || page === "segment") return `${say(`shell.${page}s`)} · `;
  return `${say(page === "person" ? "shell.people" : `shell.${page}`)} · `;
}
