import { createHash } from "node:crypto";
import { safeCsvLine } from "../../core/words/csv.ts";
import type { Language } from "../../core/words/language.ts";
import type { Accounts } from "../../verbs/accounts/accounts.ts";
import { noteSeen } from "../../verbs/accounts/audit.ts";
import { type Credentials, type Who, whoText } from "../../verbs/accounts/who.ts";
import { withoutMails, withoutNames } from "../../verbs/accounts/without-names.ts";
import { instantOf } from "../../verbs/asking/standpoint.ts";
import type { FactsDoor } from "../../verbs/live/facts-door.ts";
import { changedBy, type Workshop } from "../../verbs/shop/workshop.ts";
import type { Uploads } from "../../verbs/uploads/uploads.ts";
import { hidesNames, hidesPeople } from "../guards/admit.ts";
import type { Reckoning } from "../holding/reckoning.ts";
import { sharingKnowledge } from "../holding/sharing-knowledge.ts";
import { markingNext, withOwnCursor } from "../reading/own-cursor.ts";
import type { Reader, ReaderIn } from "../reading/reader.ts";
import type { Asker, Reply, Route, Table } from "../route.ts";
import type { FleetingAnswers } from "./fleeting-answers.ts";
import { type InLanguages, inEachLanguage, toldTo } from "./in-each-language.ts";
import type { KeptAnswers } from "./kept-answers.ts";

/** A question that has been checked, for the thread that holds the shop. */
export interface Question {
  readonly route: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly form: "json" | "csv";
  /** Whoever asks would rather be told how far an answer is that takes seconds than wait for it. */
  readonly prefersTold: boolean;
  readonly who: Who;
  readonly credentials: Credentials;
}

/** An answer as it goes over HTTP. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** What to ask besides for the rest of a table; null: this is all. */
  readonly next: Readonly<Record<string, string>> | null;
  readonly cookies: readonly string[];
  /** It is not there yet: how far it has come. */
  readonly goesOn?: true;
  /** It lacks what came since it was begun, and in so many milliseconds is worked out anew for whoever asks; null: it lacks nothing. */
  readonly newerInMs: number | null;
}

/** The shop that is asked, and who may ask it; `accounts` null: it is a demo. */
export interface Asked {
  readonly shop: Workshop;
  readonly accounts: Accounts | null;
  readonly uploads: Uploads;
  readonly live: Pick<FactsDoor, "takeTyped"> | null;
  readonly kept: KeptAnswers;
  /** Of segments, one after the other as somebody looks at them: they drive out nothing that takes seconds. */
  readonly keptReckoned: KeptAnswers;
  readonly fleeting: FleetingAnswers;
  readonly version: string;
  /** Where what takes seconds is reckoned; null: here. */
  readonly reckoning: Reckoning | null;
  /** And where what some of the people tell of it is, which waits for none of that; null: everyone is asked. */
  readonly sampling: Reckoning | null;
}

const once: Asker["once"] = (work) => work();

/** Answers a question by its route's verb. What it shows of people is in the log before it is given. */
export async function answer(
  held: Asked,
  routes: ReadonlyMap<string, Route>,
  { route, asked: words, language, form, who, credentials }: Question,
  readerIn: ReaderIn,
): Promise<Answer> {
  const { shop, accounts, uploads, live, version } = held;
  const found = routes.get(route);
  if (!found) throw new Error(`no route is called ${route}`);
  // A table goes on by itself, and not by a cursor that somebody gave.
  const asked = form === "csv" ? words : withOwnCursor(found, words);
  const hidesFew = hidesPeople(who);
  const reader = readerIn(language, hidesFew);
  const namesHidden = hidesNames(found, who);
  const by: Asker = { who, credentials, accounts, uploads, live, version, namesHidden, once };
  const question = form === "csv" ? withoutSample(asked) : asked;
  const kept = found.lasting
    ? await keptReplies(held, found, question, by, readerIn)
    : isReckoned(held, found, asked)
      ? await reckonedReplies(held, found, asked, by)
      : null;
  const reply = kept
    ? kept.replies[found.lasting?.told ? toldTo(language, hidesFew) : "alike"]
    : found.fleeting(asked as never)
      ? await fleetingReply(held, found, asked, reader, by)
      : await replied(found, shop, asked, reader, by);
  const { answer: given, cookies, noted } = reply;
  const action = form === "csv" ? `${route}.csv` : route;
  if (noted && accounts) await noteSeen(shop, { who: whoText(who), action, ...noted });
  const table = form === "csv" ? (found.table?.(given as never, reader) ?? null) : null;
  const text = table
    ? csvOf(table, asked.cursor === undefined)
    : JSON.stringify(markingNext(found, asked, given));
  const body = new TextEncoder().encode(namesHidden ? withoutMails(text) : text);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, next: table?.next ?? null, cookies, newerInMs: kept?.newerInMs ?? null };
}

/** A table as CSV, which spreadsheets take as UTF-8 and run nothing of; its head only where it begins. */
function csvOf({ head, rows }: Table, begins: boolean): string {
  const lines = rows.map((row) => `${safeCsvLine(row)}\r\n`).join("");
  return begins ? `\uFEFF${safeCsvLine(head)}\r\n${lines}` : lines;
}

/** Whether a question is answered where what it rests on is reckoned: with every fact that comes it takes as long again, so it is begun for nobody who does not ask. */
function isReckoned<A extends Pick<Asked, "shop" | "reckoning">>(
  held: A,
  route: Route,
  asked: Question["asked"],
): held is A & { readonly reckoning: Reckoning } {
  return held.reckoning !== null && (route.reckoned?.(asked as never, held.shop) ?? false);
}

/** What of them shows nobody is kept: the same is asked for again and again, by pages that go back and forth between days. */
async function reckonedReplies(
  { shop, reckoning, keptReckoned }: Pick<Asked, "shop" | "keptReckoned"> & { readonly reckoning: Reckoning },
  route: Route,
  asked: Question["asked"],
  by: Asker,
): Promise<KeptReplies> {
  const work = () =>
    reckoning.soonInTurn(() =>
      ofOneState(shop, by, (view) => reckoning.replies(route, view, asked, by.namesHidden)),
    );
  const days = route.tellsOf?.(asked as never);
  if (!days) return { replies: await work(), newerInMs: null };
  const key = JSON.stringify([route.name, asked, by.namesHidden]);
  const isOver = days.every((day) => day !== undefined && instantOf(shop, day) <= shop.now());
  const replies = await keptReckoned.of(shop, key, work, { rests: true, ages: !isOver });
  return { replies, newerInMs: keptReckoned.newerInMs(shop, key) };
}

/** A question is one reading of the shop. A change is none: a reading may be done again from its start; changes come one after the other. */
function replied(
  { ask, method, group, changes }: Route,
  shop: Workshop,
  asked: Question["asked"],
  reader: Reader,
  by: Asker,
): Promise<Reply> {
  if (changes) return shop.writing(() => ask(changedBy(shop, whoText(by.who)), asked as never, reader, by));
  if (method !== "get" || group === "accounts") return ask(shop, asked as never, reader, by);
  return ofOneState(shop, by, (view) => ask(view, asked as never, reader, by));
}

/** Who reads is not kept waiting by what somebody changes; whoever changed it is answered once it is done. */
function ofOneState<T>(
  shop: Workshop,
  { namesHidden }: Pick<Asker, "namesHidden">,
  work: (view: Workshop) => Promise<T>,
): Promise<T> {
  return shop.reading(
    (held) => {
      const view = sharingKnowledge(held);
      return work(namesHidden ? withoutNames(view) : view);
    },
    { meanwhile: true },
  );
}

/** The question without the wish for a first answer from some of the people: what is saved as a file is of everyone. */
function withoutSample({ sample: _, ...whole }: Question["asked"]): Question["asked"] {
  return whole;
}

interface KeptReplies extends Pick<Answer, "newerInMs"> {
  readonly replies: InLanguages;
}

/** The replies of a route whose answers are kept. What takes seconds is reckoned where nobody else waits for it, and rests where facts come all the time. */
async function keptReplies(
  { shop, kept, reckoning, sampling }: Asked,
  route: Route,
  words: Question["asked"],
  by: Asker,
  readerIn: ReaderIn,
): Promise<KeptReplies> {
  const keyOf = (one: Question["asked"]) => JSON.stringify([route.name, one, by.namesHidden]);
  const whole = withoutSample(words);
  const bySome =
    sampling && route.lasting?.sampled && words.sample === "true" && !kept.isThere(shop, keyOf(whole));
  const asked = bySome ? words : whole;
  const elsewhere = bySome ? sampling : route.lasting?.long ? reckoning : null;
  const work = () =>
    elsewhere
      ? elsewhere.inTurn(() =>
          ofOneState(shop, by, (view) => elsewhere.replies(route, view, asked, by.namesHidden)),
        )
      : ofOneState(shop, by, (view) => inEachLanguage(route, view, asked, by, readerIn));
  const key = keyOf(asked);
  const replies = await kept.of(shop, key, work, { rests: elsewhere !== null });
  return { replies, newerInMs: kept.newerInMs(shop, key) };
}

/** The reply of a route that may lack for a moment what came last. */
function fleetingReply(
  { shop, fleeting }: Asked,
  route: Route,
  asked: Question["asked"],
  reader: Reader,
  by: Asker,
): Promise<Reply> {
  const key = JSON.stringify([route.name, asked, by.namesHidden]);
  return fleeting.of(shop, key, () => replied(route, shop, asked, reader, by));
}

/** Works out an answer that is kept, for whoever asks for it next: nobody has seen it yet, so nothing is noted. Gives in how many milliseconds a newer is (`newerInMs`). */
export async function keepBeforehand(
  held: Asked,
  route: Route,
  asked: Question["asked"],
  readerIn: ReaderIn,
): Promise<Answer["newerInMs"]> {
  const { accounts, uploads, live, version } = held;
  const credentials = { cookie: "", bearer: null, place: "", browser: null };
  const who = { kind: "nobody" } as const;
  const by = { who, credentials, accounts, uploads, live, version, namesHidden: false, once };
  return (await keptReplies(held, route, asked, by, readerIn)).newerInMs;
}
