import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** What a key may be for. */
export const keyScopes = ["read", "write", "browser"] as const;

/** A key as it is asked for. `people` is of one that reads, `origins` of one for browsers; `days` null: until it is revoked. */
export interface WishedKey {
  readonly name: string;
  readonly scope: string;
  readonly people: boolean;
  readonly origins: readonly string[];
  readonly days: number | null;
}

/** So many days a key holds at most. */
export const mostKeyDays = 3660;
const mostNameChars = 100;

/** Throws `asked` with all that is wrong with it at once. */
export function checkKey({ name, scope, people, origins, days }: WishedKey): void {
  const problems: Problem[] = [];
  const wrong = (place: keyof WishedKey, sentence: Problem["sentence"], fix: Problem["fix"]) =>
    void problems.push({ place, sentence, fix });
  if (name.trim() === "" || name.length > mostNameChars)
    wrong("name", message("keys.noName"), message("keys.noName.fix", { most: mostNameChars }));
  const known = keyScopes.find((one) => one === scope);
  if (known === undefined)
    wrong(
      "scope",
      message("keys.noScope", { scope }),
      message("server.wrongValue.oneOf", { allowed: keyScopes.join(", ") }),
    );
  for (const origin of origins)
    if (!isOrigin(origin)) wrong("origins", message("keys.wrongOrigin", { origin }), rightOrigin(origin));
  if (known !== undefined && (known === "browser") !== origins.length > 0)
    wrong("origins", message("keys.origins"), message("keys.origins.fix"));
  if (people && known !== undefined && known !== "read")
    wrong("people", message("keys.onlyWrites"), message("keys.onlyWrites.fix"));
  if (days !== null && days > mostKeyDays)
    wrong("days", message("keys.manyDays", { days, most: mostKeyDays }), message("keys.manyDays.fix"));
  else if (days !== null && !(Number.isInteger(days) && days >= 1))
    wrong(
      "days",
      message("server.wrongValue", { name: "days" }),
      message("server.wrongValue.whole", { from: 1, to: mostKeyDays }),
    );
  const [first] = problems;
  if (first) throw new StigeError("asked", first.sentence, first.fix, problems);
}

const originForm = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/;

/** Whether browsers write it so: a port that goes without saying, or one that there is not, they never send, and it would fit no page. */
function isOrigin(origin: string): boolean {
  return originForm.test(origin) && URL.parse(origin)?.origin === origin;
}

/** How browsers write what was meant. */
function rightOrigin(given: string): Problem["fix"] {
  const meant = URL.parse(given)?.origin ?? "";
  return isOrigin(meant)
    ? message("keys.asBrowsersWrite", { origin: meant })
    : message("keys.wrongOrigin.fix");
}
