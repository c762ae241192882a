import type { Problem } from "../../../words/problem.ts";
import { message } from "../../../words/say.ts";
import { idOf, isMail, mailOf, partAt, problem } from "../json-part.ts";
import type { LiveRow } from "../live-fact.ts";
import type { Call } from "./segment-call.ts";

/** Whom a call is about, as the cells of a row; what it does not say is not there. */
export type PersonCells = {
  readonly person_number?: string;
  readonly person_email?: string;
  readonly person_anonymous?: string;
};

/**
 * Whom a call is about: `userId`, where that is a mail address as one; the address in its traits; the visitor. An order may
 * bear the buyer's address among its properties, as guests' do.
 */
export function personOf({ whole, traits, properties }: Call, withProperties = false): PersonCells {
  const user = idOf(partAt(whole, "userId"));
  const anonymous = idOf(partAt(whole, "anonymousId"));
  const email =
    (user !== null && isMail(user) ? user : null) ??
    mailOf(partAt(traits, "email")) ??
    mailOf(partAt(whole, "context", "traits", "email")) ??
    (withProperties ? mailOf(partAt(properties, "email")) : null);
  const cells: { -readonly [K in keyof PersonCells]: PersonCells[K] } = {};
  if (user !== null && !isMail(user)) cells.person_number = user;
  if (email !== null) cells.person_email = email;
  if (anonymous !== null) cells.person_anonymous = anonymous;
  return cells;
}

/** Tells in `wrong` where a call is about nobody. */
export function mustName(person: PersonCells, { whole }: Call, wrong: Problem[]): void {
  if (isNamed(person)) return;
  wrong.push(problem(partAt(whole, "userId"), message("calls.nobody"), message("calls.nobody.fix")));
}

/** Whether cells name anybody at all. */
export function isNamed(person: PersonCells | LiveRow): boolean {
  return Object.keys(person).length > 0;
}
