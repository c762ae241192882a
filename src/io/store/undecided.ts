import { StigeError } from "../../core/words/stige-error.ts";

/** Whether it is not known if a transaction was kept, since its database does not answer: files that it names must stay. */
export function isUndecided(error: unknown): boolean {
  return error instanceof StigeError && error.sentence.key === "store.databaseUndecided";
}
