import { z } from "@hono/zod-openapi";
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
  readonly answer: z.ZodType;
  ask(shop: Workshop, asked: never, reader: Reader): Promise<unknown>;
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
>(own: {
  readonly name: string;
  readonly path: string;
  readonly group: Route["group"];
  readonly about: string;
  readonly params?: P;
  readonly query?: Q;
  readonly answer: A;
  ask(shop: Workshop, asked: Given<P> & Given<Q>, reader: Reader): Promise<Unchanging<z.input<A>>>;
}): Route {
  return { params: nothing, query: nothing, ...own };
}
