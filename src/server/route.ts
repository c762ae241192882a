import { z } from "@hono/zod-openapi";
import type { CsvCell } from "../core/words/csv.ts";
import type { Accounts } from "../verbs/accounts/accounts.ts";
import type { Credentials, Role, Who, WhoByAccount } from "../verbs/accounts/who.ts";
import type { FactsDoor } from "../verbs/live/facts-door.ts";
import type { Workshop } from "../verbs/shop/workshop.ts";
import type { Uploads } from "../verbs/uploads/uploads.ts";
import type { Reader } from "./reading/reader.ts";

/** One question of the API, or one change: who may ask it, what it takes, what it gives, and the verb that answers it. */
export interface Route {
  /** Its name in the OpenAPI file. */
  readonly name: string;
  readonly method: "get" | "post" | "patch" | "delete";
  /** Below /api/v1, as OpenAPI writes it: `/people/{id}`. */
  readonly path: string;
  readonly group:
    | "ladder"
    | "people"
    | "data"
    | "facts"
    | "rules"
    | "measures"
    | "money"
    | "shop"
    | "accounts";
  readonly about: string;
  /** Whose accounts may ask it; `nobody`: whoever is not signed in may too. What keys and visitors of a demo may follows: see `admit`. */
  readonly may: readonly (Role | "nobody")[];
  /** Shows or takes people's names, mails, numbers, or what is told of one person: it is logged who asked. */
  readonly personal: boolean;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** What stands in headers, since it must stand in no address. */
  readonly headers: z.ZodObject;
  /** What is sent along as JSON; null: nothing. */
  readonly body: z.ZodObject | null;
  /** Changes the shop: in its turn, by a verb that writes into the log itself. */
  readonly changes: boolean;
  /** Its answer is the same until the shop changes, and is kept; null: it is another each time. */
  readonly lasting: Lasting | null;
  /** Whether the answer to a question, the same in every language and for everybody, may lack for a moment what came last: it is asked for again and again while facts come. */
  fleeting(asked: never): boolean;
  /** Whether a question asks for something of everyone that takes long unless it was reckoned of late: of a large shop it is answered where that is reckoned. Null: none does. */
  readonly reckoned: ((asked: never, shop: Pick<Workshop, "settings">) => boolean) | null;
  /** The days up to which it tells, as a question that is `reckoned` names them, undefined: now; by these its answer is kept. Null: each is reckoned anew. */
  readonly tellsOf: ((asked: never) => readonly (string | undefined)[]) | null;
  /** What is sent along is a file as it stands, not JSON. */
  readonly takesFile: boolean;
  /** What is sent along are facts, by a key that writes. */
  readonly takesFacts: boolean;
  readonly answer: z.ZodType;
  /** The answer as a table, for whoever asks for CSV; null: it is none. */
  readonly table: ((answer: never, reader: Reader) => Table) | null;
  ask(shop: Workshop, asked: never, reader: Reader, by: Asker): Promise<Reply>;
}

/** How an answer is that is kept. */
export interface Lasting {
  /** The questions that the pages ask, of now, as query words: of a large shop they are answered before anybody asks. */
  readonly beforehand: readonly Readonly<Record<string, string>>[];
  /** It holds sentences in the reader's language: its verb is called once for all of them (`Asker.once`). */
  readonly told: boolean;
  /** It takes seconds to reckon: of a large shop on a thread of its own. Such a verb asks of the shop nothing but its readings. */
  readonly long: boolean;
  /** Whoever asks with the word `sample` has a first answer from some of the people, as long as that of everyone is not there. */
  readonly sampled: boolean;
}

/** Who asks, and by what. */
export interface Asker {
  readonly who: Who;
  /** People are told by number alone. */
  readonly namesHidden: boolean;
  readonly credentials: Credentials;
  /** Null: a demo shop has none. */
  readonly accounts: Accounts | null;
  readonly uploads: Uploads;
  /** Of Stige. */
  readonly version: string;
  /** Where facts are taken in. Null: a demo shop takes none. */
  readonly live: Pick<FactsDoor, "takeTyped"> | null;
  /** Does the work of an answer that is kept once for every language it is told in. */
  readonly once: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What comes of a question. */
export interface Reply {
  readonly answer: unknown;
  /** To be set in the browser. */
  readonly cookies: readonly string[];
  /** What the log is told beside the route's name; null: nothing is to be logged, or it was. */
  readonly noted: Noting | null;
}

/** What of a question the log keeps: numbers, never what anybody is called. */
export interface Noting {
  readonly personId?: number | undefined;
  readonly people?: number | undefined;
  readonly object?: string | undefined;
}

/** Rows of an answer. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** What to ask besides for the rows that come next; left out: these are all. */
  readonly next?: Readonly<Record<string, string>> | null;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;
type Given<T extends z.ZodObject> = keyof T["shape"] extends never ? unknown : z.output<T>;

/** What verbs give: the same, which nobody changes. */
type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;

interface Said<A, Q, P, B> {
  readonly name: string;
  readonly method?: Route["method"];
  readonly path: string;
  readonly about: string;
  readonly may: Route["may"];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
}

/**
 * A route whose question and answer are what its schemas say, held by the compiler. A change names its `method`: no other
 * changes the shop while its `ask` does, and its verb writes into the log itself (`noteChange`), together with what it does.
 */
export function route<
  A extends z.ZodType,
  Q extends z.ZodObject = Nothing,
  P extends z.ZodObject = Nothing,
  B extends z.ZodObject = Nothing,
  H extends z.ZodObject = Nothing,
>({
  ask,
  noted,
  personal,
  lasting,
  ...own
}: Said<A, Q, P, B> & {
  readonly group: Exclude<Route["group"], "accounts">;
  readonly personal: boolean;
  readonly headers?: H;
  readonly takesFile?: boolean;
  readonly takesFacts?: boolean;
  /** Left out: whatever is no `get` does. */
  readonly changes?: boolean;
  /** Its answer is the same until the shop changes, and takes long to work out. */
  readonly lasting?: Partial<Lasting>;
  fleeting?(asked: Given<P> & Given<Q> & Given<B> & Given<H>): boolean;
  /** Left out: none is. Such a verb asks of the shop nothing but its readings. */
  reckoned?(asked: Given<P> & Given<Q> & Given<B> & Given<H>, shop: Pick<Workshop, "settings">): boolean;
  /** Left out: what is `reckoned` is not kept. */
  tellsOf?(asked: Given<P> & Given<Q> & Given<B> & Given<H>): readonly (string | undefined)[];
  table?(answer: Unchanging<z.input<A>>, reader: Reader): Table;
  /** What the log is told of it; left out: the person in the address, and how many a list held. */
  /** What the log is told beside the route's name; null: it shows nothing, and is not logged. */
  noted?(asked: Given<P> & Given<Q> & Given<B> & Given<H>, answer: Unchanging<z.input<A>>): Noting | null;
  ask(
    shop: Workshop,
    asked: Given<P> & Given<Q> & Given<B> & Given<H>,
    reader: Reader,
    by: Asker,
  ): Promise<Unchanging<z.input<A>>>;
}): Route {
  const { method = "get", changes = method !== "get" } = own;
  // What is told is no change of somebody's, and comes a thousand times a second.
  const logged = !changes && !own.takesFacts && (personal || method !== "get");
  return {
    method,
    changes,
    params: nothing,
    query: nothing,
    headers: nothing,
    body: null,
    takesFile: false,
    takesFacts: false,
    table: null,
    personal,
    fleeting: () => false,
    reckoned: null,
    tellsOf: null,
    ...own,
    lasting: lasting ? { beforehand: [], told: false, long: false, sampled: false, ...lasting } : null,
    async ask(shop, asked, reader, by) {
      const answer = await ask(shop, asked, reader, by);
      return { answer, cookies: [], noted: logged ? (noted ?? usually)(asked, answer) : null };
    },
  };
}

function usually(asked: unknown, answer: unknown): Noting {
  const { id } = (asked ?? {}) as { id?: unknown };
  const { list } = (answer ?? {}) as { list?: unknown };
  return {
    ...(typeof id === "number" ? { personId: id } : {}),
    ...(Array.isArray(list) ? { people: list.length } : {}),
  };
}

/** A route about accounts: not of a demo, never by a key. Its verb writes into the log itself, together with what it does. */
export function accountRoute<
  A extends z.ZodType,
  Q extends z.ZodObject = Nothing,
  P extends z.ZodObject = Nothing,
  B extends z.ZodObject = Nothing,
>({
  ask,
  ...own
}: Said<A, Q, P, B> & {
  table?(answer: Unchanging<z.input<A>>, reader: Reader): Table;
  ask(
    accounts: Accounts,
    asked: Given<P> & Given<Q> & Given<B>,
    by: { readonly who: Who; readonly credentials: Credentials; readonly reader: Reader },
  ): Promise<{ readonly answer: Unchanging<z.input<A>>; readonly cookies?: readonly string[] }>;
}): Route {
  return {
    method: "get",
    group: "accounts",
    params: nothing,
    query: nothing,
    headers: nothing,
    body: null,
    takesFile: false,
    takesFacts: false,
    lasting: null,
    reckoned: null,
    tellsOf: null,
    fleeting: () => false,
    changes: false,
    table: null,
    personal: false,
    ...own,
    async ask(_, asked, reader, { accounts, who, credentials }) {
      if (!accounts) throw new Error("a demo has no accounts");
      return { cookies: [], noted: null, ...(await ask(accounts, asked, { who, credentials, reader })) };
    },
  };
}

/** Whose account it is, where `admit` let nobody else through. */
export function ownAccount(who: Who): WhoByAccount {
  if (who.kind !== "account") throw new Error("nobody's account");
  return who;
}
