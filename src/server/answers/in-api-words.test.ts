import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { apiWords } from "../../core/words/api.ts";
import { formats } from "../../core/words/formats.ts";
import { type Key, say } from "../../core/words/say.ts";
import { ownOfApi } from "./in-api-words.ts";

const ofTerminal = /--[a-z]|\bstige [a-z]/;
const verbs = join(import.meta.dirname, "../../verbs");
/** Whatever is asked of them: numbers and names alike. */
const params = { load: 3, other: 4, instead: 5, replaces: 6, file: "a.csv", kinds: ["orders"], names: [] };
// In English alone: in Norwegian and Danish a ladder is called what the command is.
const f = formats({ language: "en", timeZone: "UTC", currency: "NOK" });

/** A sentence of a verb that only the terminal asks, or that is about the machine on which Stige runs. */
const terminalAlone =
  /^(restore|backup|doctor|demo|watch|store|migrations|windows|publish|segments|export-person|forgetting|sql|show|rates|products|start|climb)\.|^(load\.replacesSeveral|measures\.unknown|accounts\.(noneInDemo|wrongPassword))/;

function told(key: Key): string {
  try {
    return say({ key, params }, f);
  } catch {
    return "";
  }
}

/** Every sentence that verbs may throw. */
function thrown(): readonly Key[] {
  const files = readdirSync(verbs, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(verbs, file), "utf8"));
  return [...new Set(texts.join("\n").match(/(?<=message\(\s*")[^"]+(?=")/g) as Key[])];
}

it("no sentence of the API names an option or a command of the terminal", () => {
  for (const key of Object.keys(apiWords.en) as Key[]) expect(told(key), key).not.toMatch(ofTerminal);
  const own = Object.values(ownOfApi);
  expect(own.toSorted()).toEqual(Object.keys(apiWords.en).toSorted());
});

it("whatever a verb says in words of the terminal has its own in the API", () => {
  const keys = thrown();
  expect(keys.length).toBeGreaterThan(200);
  const without = keys.filter(
    (key) => ofTerminal.test(told(key)) && !(key in ownOfApi) && !terminalAlone.test(key),
  );
  expect(without).toEqual([]);
});
