import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../house/source-file.ts";

const web = join(root, "src/web");
const files = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => [file, readFileSync(join(web, file), "utf8")] as const);
const isWords = (file: string) => file.startsWith("words/") && !file.startsWith("words/use-");
const code = files
  .filter(([file]) => !isWords(file))
  .map(([, text]) => text)
  .join("\n");

/** Keys that are put together: what stands before and behind their changing part. */
const putTogether = [...code.matchAll(/`([\w.-]+)\$\{[^}]*\}([\w.-]*)/g)].map(([, from = "", to = ""]) => ({
  from,
  to,
}));

it("every phrase of the web app is said somewhere", () => {
  const keys = files
    .filter(([file]) => isWords(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(/^ {2,4}(?:"([\w.-]+)"|(\w+)): \(/gm)].map(([, quoted, bare]) => [
        quoted ?? bare ?? "",
        file,
      ]),
    );
  expect(keys.length).toBeGreaterThan(1500);
  const unsaid = keys.filter(
    ([key = ""]) =>
      !code.includes(`"${key}"`) &&
      !putTogether.some(
        ({ from, to }) => key.startsWith(from) && key.length > from.length && key.endsWith(to),
      ),
  );
  expect(unsaid).toEqual([]);
});
