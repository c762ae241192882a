import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../../test/house/source-file.ts";
import { routes } from "../../server/routes.ts";
import { actionSaid } from "./audit-actions.ts";

/** What verbs write into the log, as their text has it. */
function written(): readonly string[] {
  const files = readdirSync(join(root, "src/verbs"), { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, "src/verbs", file), "utf8"));
  return texts.flatMap((text) =>
    [...text.matchAll(/\baction: (?:\w+ \? )?"(\w+)"/g)].map(([, action = ""]) => action),
  );
}

it("says in words whatever the log tells of, in every language", () => {
  const logged = routes.filter(
    ({ changes, personal, method, group }) =>
      changes || personal || (method !== "get" && group !== "accounts"),
  );
  const actions = [...new Set([...logged.map(({ name }) => name), ...written()])];
  expect(actions.length).toBeGreaterThan(40);
  for (const language of ["en", "nb", "da"] as const)
    expect(actions.filter((action) => actionSaid(action, language) === action)).toEqual([]);
  expect(actionSaid("people.csv", "nb")).toBe("så en liste over personer (CSV)");
});
