import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { apiTypes, apiTypesPath } from "../../build/write-api-types.ts";

/** As the formatter leaves it: what tells two texts apart is not white space. */
const bare = (text: string) => text.replaceAll(/[\s;,]/g, "");

it("the web app's types are those of the server's OpenAPI document: npm run schema writes them", async () => {
  const written = readFileSync(apiTypesPath, "utf8");
  expect(written).toContain('"/people/{id}/why"');
  expect(bare(written)).toBe(bare(await apiTypes()));
});
