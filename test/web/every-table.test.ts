import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../house/source-file.ts";

/** Tables whose file is saved by a button that stands in another component. */
const elsewhere: Readonly<Record<string, string>> = {
  "table/NumberTable.tsx": "takes the button from whoever draws it",
  "data/Rejects.tsx": "the rows that it sums up are a file, in LoadPage and RejectedRows",
};

it("every table of the app can be saved as a file", () => {
  const files = readdirSync(join(root, "src/web"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => [file, readFileSync(join(root, "src/web", file), "utf8")] as const)
    .filter(([, text]) => /<table\b/.test(text));
  expect(files.length).toBeGreaterThan(15);
  const without = files.filter(([, text]) => !/<(CsvButton|SeenFile)\b/.test(text)).map(([file]) => file);
  expect(without.sort()).toEqual(Object.keys(elsewhere).sort());
});
