import { accountsWords } from "./accounts.ts";
import { alertWords } from "./alerts.ts";
import { apiWords } from "./api.ts";
import { askWords } from "./ask.ts";
import { timeWords } from "./asked-time.ts";
import { auditWords } from "./audit.ts";
import { backupsWords } from "./backups.ts";
import { balanceWords } from "./balance.ts";
import { callsWords } from "./calls.ts";
import { chartsWords } from "./charts.ts";
import { cliWords } from "./cli.ts";
import { connectionsWords } from "./connections.ts";
import { contactWords } from "./contact.ts";
import { conversionWords } from "./conversion.ts";
import { demoWords } from "./demo.ts";
import { doctorWords } from "./doctor.ts";
import { draftWords } from "./draft.ts";
import { exclusionsWords } from "./exclusions.ts";
import { withLargeFew } from "./few-people.ts";
import { filesWords } from "./files.ts";
import { forgettingWords } from "./forgetting.ts";
import type { Formats } from "./formats.ts";
import { goalSegmentsWords } from "./goal-segments.ts";
import { goalsWords } from "./goals.ts";
import { helpWords } from "./help.ts";
import { jobsWords } from "./jobs.ts";
import { keysWords } from "./keys.ts";
import { kpisWords } from "./kpis.ts";
import { ladderWords } from "./ladder.ts";
import { ladderFileWords } from "./ladder-file.ts";
import { liveWords } from "./live.ts";
import { loadWords } from "./load.ts";
import { loadedWords } from "./loaded.ts";
import { loadsWords } from "./loads.ts";
import { measuresWords } from "./measures.ts";
import { mergesWords } from "./merges.ts";
import { moneyWords } from "./money.ts";
import { overrideWords } from "./override.ts";
import { personWords } from "./person.ts";
import { potentialWords } from "./potential.ts";
import { profilesWords } from "./profiles.ts";
import { profitWords } from "./profit.ts";
import { publishWords } from "./publish.ts";
import { retentionWords } from "./retention.ts";
import { segmentsWords } from "./segments.ts";
import { serverWords } from "./server.ts";
import { sqlWords } from "./sql.ts";
import { storeWords } from "./store.ts";
import { trinoWords } from "./trino.ts";
import { uploadsWords } from "./uploads.ts";
import { valueWords } from "./value.ts";
import { watchWords } from "./watch.ts";
import { webhooksWords } from "./webhooks.ts";
import { whyWords } from "./why.ts";
import { windowsWords } from "./windows.ts";

const en = {
  ...accountsWords.en,
  ...apiWords.en,
  ...askWords.en,
  ...auditWords.en,
  ...backupsWords.en,
  ...balanceWords.en,
  ...cliWords.en,
  ...connectionsWords.en,
  ...profilesWords.en,
  ...conversionWords.en,
  ...demoWords.en,
  ...doctorWords.en,
  ...draftWords.en,
  ...exclusionsWords.en,
  ...filesWords.en,
  ...forgettingWords.en,
  ...chartsWords.en,
  ...goalSegmentsWords.en,
  ...goalsWords.en,
  ...helpWords.en,
  ...jobsWords.en,
  ...keysWords.en,
  ...kpisWords.en,
  ...alertWords.en,
  ...measuresWords.en,
  ...ladderFileWords.en,
  ...ladderWords.en,
  ...callsWords.en,
  ...loadWords.en,
  ...loadedWords.en,
  ...loadsWords.en,
  ...liveWords.en,
  ...mergesWords.en,
  ...moneyWords.en,
  ...overrideWords.en,
  ...personWords.en,
  ...contactWords.en,
  ...potentialWords.en,
  ...profitWords.en,
  ...publishWords.en,
  ...retentionWords.en,
  ...segmentsWords.en,
  ...serverWords.en,
  ...sqlWords.en,
  ...storeWords.en,
  ...timeWords.en,
  ...trinoWords.en,
  ...uploadsWords.en,
  ...valueWords.en,
  ...whyWords.en,
  ...watchWords.en,
  ...webhooksWords.en,
  ...windowsWords.en,
};
const books: { readonly [L in "en" | "nb" | "da"]: typeof en } = {
  en,
  nb: {
    ...accountsWords.nb,
    ...apiWords.nb,
    ...askWords.nb,
    ...auditWords.nb,
    ...backupsWords.nb,
    ...balanceWords.nb,
    ...cliWords.nb,
    ...connectionsWords.nb,
    ...profilesWords.nb,
    ...conversionWords.nb,
    ...demoWords.nb,
    ...doctorWords.nb,
    ...draftWords.nb,
    ...exclusionsWords.nb,
    ...filesWords.nb,
    ...forgettingWords.nb,
    ...chartsWords.nb,
    ...goalSegmentsWords.nb,
    ...goalsWords.nb,
    ...helpWords.nb,
    ...jobsWords.nb,
    ...keysWords.nb,
    ...kpisWords.nb,
    ...alertWords.nb,
    ...measuresWords.nb,
    ...ladderFileWords.nb,
    ...ladderWords.nb,
    ...callsWords.nb,
    ...loadWords.nb,
    ...loadedWords.nb,
    ...loadsWords.nb,
    ...liveWords.nb,
    ...mergesWords.nb,
    ...moneyWords.nb,
    ...overrideWords.nb,
    ...personWords.nb,
    ...contactWords.nb,
    ...potentialWords.nb,
    ...profitWords.nb,
    ...publishWords.nb,
    ...retentionWords.nb,
    ...segmentsWords.nb,
    ...serverWords.nb,
    ...sqlWords.nb,
    ...storeWords.nb,
    ...timeWords.nb,
    ...trinoWords.nb,
    ...uploadsWords.nb,
    ...valueWords.nb,
    ...whyWords.nb,
    ...watchWords.nb,
    ...webhooksWords.nb,
    ...windowsWords.nb,
  },
  da: {
    ...accountsWords.da,
    ...apiWords.da,
    ...askWords.da,
    ...auditWords.da,
    ...backupsWords.da,
    ...balanceWords.da,
    ...cliWords.da,
    ...connectionsWords.da,
    ...profilesWords.da,
    ...conversionWords.da,
    ...demoWords.da,
    ...doctorWords.da,
    ...draftWords.da,
    ...exclusionsWords.da,
    ...filesWords.da,
    ...forgettingWords.da,
    ...chartsWords.da,
    ...goalSegmentsWords.da,
    ...goalsWords.da,
    ...helpWords.da,
    ...jobsWords.da,
    ...keysWords.da,
    ...kpisWords.da,
    ...alertWords.da,
    ...measuresWords.da,
    ...ladderFileWords.da,
    ...ladderWords.da,
    ...callsWords.da,
    ...loadWords.da,
    ...loadedWords.da,
    ...loadsWords.da,
    ...liveWords.da,
    ...mergesWords.da,
    ...moneyWords.da,
    ...overrideWords.da,
    ...personWords.da,
    ...contactWords.da,
    ...potentialWords.da,
    ...profitWords.da,
    ...publishWords.da,
    ...retentionWords.da,
    ...segmentsWords.da,
    ...serverWords.da,
    ...sqlWords.da,
    ...storeWords.da,
    ...timeWords.da,
    ...trinoWords.da,
    ...uploadsWords.da,
    ...valueWords.da,
    ...whyWords.da,
    ...watchWords.da,
    ...webhooksWords.da,
    ...windowsWords.da,
  },
};

/** The name of a sentence of the product. */
export type Key = keyof typeof en;
type ParamsOf<K extends Key> = (typeof en)[K] extends (params: infer P, ...rest: never) => string ? P : never;

/**
 * A sentence not yet said: its key and its values, which belong together since `message` checked them. Core returns these;
 * only a door says them. Not a union of a thousand kinds: the compiler would compare each with each.
 */
export interface Message {
  readonly key: Key;
  readonly params: object;
}

/** A message, checked: `message("store.locked", { pid: 4711 })`. A phrase without values takes none. */
export function message<K extends Key>(
  key: K,
  ...params: unknown extends ParamsOf<K> ? [] : [ParamsOf<K>]
): Message {
  return { key, params: params[0] ?? {} } as Message;
}

/** Whether a message is one of a key, with the values that belong to it. */
export function says<K extends Key>(
  said: Message,
  key: K,
): said is { readonly key: K; readonly params: ParamsOf<K> & object } {
  return said.key === key;
}

/** A message in the reader's language. `say(message("store.locked", { pid: 1 }), f)` is `"Another process (1) is ..."`. */
export function say(said: Message, formats: Formats): string {
  const phrase = books[formats.language][said.key] as (params: unknown, formats: Formats) => string;
  return withLargeFew(phrase(said.params, formats), formats);
}
