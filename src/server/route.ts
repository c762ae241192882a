import { z } from "@hono/zod-openapi";
import type { CsvCell } from "../core/words/csv.ts";
import type { Workshop } from "../verbs/workshop.ts";
import type { Reader } from "./reader.ts";

/** One question of the API: what it takes, what it gives, and the verb that answers it. */
export interface Route {
  /** Its name in the OpenAPI file. */
  readonly name: string;
  /** Below /api/v1, as OpenAPI writes it: `/people/{id}`. */
  readonly path: string;
  readonly group: "ladder" | "people" | "data" | "rules" | "money" | "shop";
  readonly about: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** What stands in headers, since it must stand in no address. */
  readonly headers: z.ZodObject;
  readonly answer: z.ZodType;
  /** The answer as a table, for whoever asks for CSV; null: it is none. */
  readonly table: ((answer: never, reader: Reader) => Table) | null;
  ask(shop: Workshop, asked: never, reader: Reader): Promise<unknown>;
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
type Given<T extends z.ZodObject> = T extends Nothing ? unknown : z.output<T>;

/** What verbs give: the same, which nobody changes. */
type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;

/** A route whose question and answer are what its schemas say, held by the compiler. */
export function route<
  A extends z.ZodType,
  Q extends z.ZodObject = Nothing,
  P extends z.ZodObject = Nothing,
  H extends z.ZodObject = Nothing,
>(own: {
  readonly name: string;
  readonly path: string;
  readonly group: Route["group"];
  readonly about: string;
  readonly params?: P;
  readonly query?: Q;
  readonly headers?: H;
  readonly answer: A;
  table?(answer: Unchanging<z.input<A>>, reader: Reader): Table;
  ask(shop: Workshop, asked: Given<P> & Given<Q> & Given<H>, reader: Reader): Promise<Unchanging<z.input<A>>>;
}): Route {
  return { params: nothing, query: nothing, headers: nothing, table: null, ...own };
}
