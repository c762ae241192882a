import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { Link } from "wouter";
import { formats } from "../core/words/formats.ts";
import { type Language, languages } from "../core/words/language.ts";
import { addressOf, type Place } from "./address/address.ts";
import { useView } from "./address/use-view.ts";
import type { ShopAnswer } from "./api/answers.ts";
import { NotAnswered } from "./api/ask.ts";
import { shopQuery } from "./api/queries.ts";
import { AskBeforeLeaving } from "./changing/AskBeforeLeaving.tsx";
import { useHidesFew } from "./changing/use-may.ts";
import { LadderPage } from "./ladder/LadderPage.tsx";
import { Caught } from "./shell/Caught.tsx";
import { Failed } from "./shell/Failed.tsx";
import { type Preferences, usePreferences } from "./shell/preferences.ts";
import { Shell } from "./shell/Shell.tsx";
import { sayIn } from "./words/say-in.ts";
import { useWords, WordsContext } from "./words/use-words.ts";

const flow = () => import("./flow/FlowPage.tsx");
const people = () => import("./people/PeoplePage.tsx");
const person = () => import("./people/PersonPage.tsx");
const settings = () => import("./settings/SettingsPage.tsx");
const comeIn = () => import("./accounts/ComeIn.tsx");
const data = () => import("./data/DataPage.tsx");
const load = () => import("./data/LoadPage.tsx");
const map = () => import("./data/MapPage.tsx");
const start = () => import("./start/StartPage.tsx");
const segment = () => import("./segments/SegmentPage.tsx");
const goal = () => import("./goals/GoalPage.tsx");
const segments = () => import("./segments/SegmentsPage.tsx");
const value = () => import("./value/ValuePage.tsx");
const goals = () => import("./goals/GoalsPage.tsx");
const kpis = () => import("./kpis/KpisPage.tsx");
const retention = () => import("./retention/RetentionPage.tsx");
const measures = () => import("./measures/MeasuresPage.tsx");
const marks = () => import("./help/MarksPage.tsx");
const rules = () => import("./rules/RulesPage.tsx");
const FlowPage = lazy(async () => ({ default: (await flow()).FlowPage }));
const PeoplePage = lazy(async () => ({ default: (await people()).PeoplePage }));
const PersonPage = lazy(async () => ({ default: (await person()).PersonPage }));
const SettingsPage = lazy(async () => ({ default: (await settings()).SettingsPage }));
const ComeIn = lazy(async () => ({ default: (await comeIn()).ComeIn }));
const DataPage = lazy(async () => ({ default: (await data()).DataPage }));
const LoadPage = lazy(async () => ({ default: (await load()).LoadPage }));
const MapPage = lazy(async () => ({ default: (await map()).MapPage }));
const StartPage = lazy(async () => ({ default: (await start()).StartPage }));
const SegmentPage = lazy(async () => ({ default: (await segment()).SegmentPage }));
const GoalPage = lazy(async () => ({ default: (await goal()).GoalPage }));
const SegmentsPage = lazy(async () => ({ default: (await segments()).SegmentsPage }));
const ValuePage = lazy(async () => ({ default: (await value()).ValuePage }));
const GoalsPage = lazy(async () => ({ default: (await goals()).GoalsPage }));
const KpisPage = lazy(async () => ({ default: (await kpis()).KpisPage }));
const RetentionPage = lazy(async () => ({ default: (await retention()).RetentionPage }));
const MeasuresPage = lazy(async () => ({ default: (await measures()).MeasuresPage }));
const MarksPage = lazy(async () => ({ default: (await marks()).MarksPage }));
const RulesPage = lazy(async () => ({ default: (await rules()).RulesPage }));

/** Fetches the other pages once the first one stands, so that going to them waits for nothing. */
function fetchOtherPages(): void {
  for (const page of [flow, people, person, goals, segments, value, kpis, data, rules])
    page().catch(() => {});
}

/** The whole app: whose words, around which page. */
export function App() {
  const [preferences, change] = usePreferences();
  const { place } = useView();
  const spoken = preferences.language ?? browserLanguage();
  const shop = useQuery(shopQuery(spoken));
  const language = spoken ?? shop.data?.language ?? "en";
  const { timeZone = "UTC", currency = "EUR" } = shop.data ?? {};
  const hidesFew = useHidesFew(language);
  const words = useMemo(() => {
    const f = formats({ language, timeZone, currency, hidesFew });
    return { f, say: sayIn(f) };
  }, [language, timeZone, currency, hidesFew]);
  useEffect(() => {
    const timer = setTimeout(fetchOtherPages, 1500);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext value={words}>
      {mustComeIn(shop.error, place) ? (
        <Suspense fallback={null}>
          <ComeIn />
        </Suspense>
      ) : shop.data ? (
        <AskBeforeLeaving>
          <Shell shop={shop.data} preferences={preferences} change={change}>
            <Caught key={place?.page ?? "none"}>
              <Suspense fallback={null}>
                <Page shop={shop.data} preferences={preferences} change={change} />
              </Suspense>
            </Caught>
          </Shell>
        </AskBeforeLeaving>
      ) : (
        shop.error && (
          <main className="alone">
            <Failed whole error={shop.error} again={() => shop.refetch()} />
          </main>
        )
      )}
    </WordsContext>
  );
}

/** Whether somebody has to show who they are, or came to do so by a code or a link. */
function mustComeIn(error: unknown, place: Place | null): boolean {
  if (place?.page === "owner" || place?.page === "accept") return true;
  return error instanceof NotAnswered && error.status === 401;
}

interface Seen {
  readonly shop: ShopAnswer;
  readonly preferences: Preferences;
  readonly change: (wish: Partial<Preferences>) => void;
}

function Page({ shop, preferences, change }: Seen) {
  const { place } = useView();
  const { say } = useWords();
  switch (place?.page) {
    case "ladder":
      return <LadderPage />;
    case "flow":
      return <FlowPage />;
    case "people":
      return <PeoplePage />;
    case "data":
      return <DataPage shop={shop} />;
    case "load":
      return <LoadPage id={place.id} />;
    case "map":
      return <MapPage id={place.id} />;
    case "start":
      return shop.knownSince === null ? <StartPage shop={shop} /> : <DataPage shop={shop} />;
    case "segment":
      return <SegmentPage id={place.id} />;
    case "goal":
      return <GoalPage id={place.id} />;
    case "segments":
      return <SegmentsPage />;
    case "goals":
      return <GoalsPage />;
    case "value":
      return <ValuePage />;
    case "kpis":
      return <KpisPage />;
    case "retention":
      return <RetentionPage />;
    case "measures":
      return <MeasuresPage />;
    case "marks":
      return <MarksPage />;
    case "rules":
      return <RulesPage />;
    case "person":
      return <PersonPage id={place.id} />;
    case "settings":
      return <SettingsPage part={place.part} {...{ shop, preferences, change }} />;
    default:
      return (
        <div className="nothing">
          <h1>{say("shell.noPage")}</h1>
          <Link href={addressOf({ page: "ladder" })}>{say("shell.noPage.link")}</Link>
        </div>
      );
  }
}

/** What the browser asks for; null: none that is spoken here, so that the shop's own holds. */
function browserLanguage(): Language | null {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2).replace(/^(no|nn)$/, "nb"));
  return wished.map((code) => languages.find((language) => language === code)).find(Boolean) ?? null;
}
