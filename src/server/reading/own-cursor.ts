import { createHash } from "node:crypto";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Route } from "../route.ts";

type Words = Readonly<Record<string, unknown>>;

const ofQuestion = 6;
const ofInstant = 4;
const markLength = ofQuestion + 2 * ofInstant;

/**
 * The words of a question with the cursor that its own list gave, unmarked; throws `asked` for a cursor of another
 * question, which would go on at a place that means nothing. Asked with the `asOf` of the page before it is the same question.
 */
export function withOwnCursor(route: Route, asked: Words): Words {
  const { cursor: marked } = asked;
  if (typeof marked !== "string") return asked;
  const instants = [0, 1].map((i) => marked.slice(ofQuestion + i * ofInstant).slice(0, ofInstant));
  if (
    marked.length > markLength &&
    marked.startsWith(questionMark(route, asked)) &&
    instants.includes(instantMark(asked.at))
  )
    return { ...asked, cursor: marked.slice(markLength) };
  throw new StigeError("asked", message("server.wrongCursor"), message("server.wrongCursor.fix"));
}

/** An answer whose `next` bears the mark of its question: of its words, the instant asked about, and the one it was told as of. */
export function markingNext(route: Route, asked: Words, answer: unknown): unknown {
  const { next, asOf } = (answer ?? {}) as { next?: unknown; asOf?: unknown };
  if (!("cursor" in route.query.shape) || typeof next !== "string") return answer;
  const mark = questionMark(route, asked) + instantMark(asked.at) + instantMark(asOf);
  return { ...(answer as object), next: mark + next };
}

/** Where it goes on and how long a page is leave a question the same. */
function questionMark({ name }: Route, { cursor: _, limit: __, at: ___, ...rest }: Words): string {
  const words = Object.entries(rest).filter(([, value]) => value !== undefined);
  return hashed(JSON.stringify([name, words.sort(([a], [b]) => (a < b ? -1 : 1))]), ofQuestion);
}

function instantMark(at: unknown): string {
  return hashed(typeof at === "string" ? at : "", ofInstant);
}

function hashed(text: string, length: number): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, length);
}
