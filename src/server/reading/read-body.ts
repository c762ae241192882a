import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Route } from "../route.ts";

/** What was sent along with a change, as an object; the guard has held its length. Read after it is known that who sent it may. */
export async function readBody(c: Context, { body }: Route): Promise<Record<string, unknown>> {
  if (body === null) return {};
  const told = () => new StigeError("asked", message("server.notJson"), message("server.notJson.fix"));
  // A form of another site can be sent without asking; JSON cannot.
  if (!/^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "")) throw told();
  try {
    const read: unknown = JSON.parse(await c.req.text());
    if (typeof read === "object" && read !== null && !Array.isArray(read))
      return read as Record<string, unknown>;
  } catch {
    throw told();
  }
  throw told();
}
