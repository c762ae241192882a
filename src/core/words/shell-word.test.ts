import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { shellWord } from "./shell-word.ts";

it("leaves what is plain as it is, and quotes the rest", () => {
  expect(
    ["1001", "kari@example.no", "shopify:1001", "Ærlig", "K 17", 'a"b', "it's $5"].map(shellWord),
  ).toEqual(["1001", "kari@example.no", "shopify:1001", "Ærlig", '"K 17"', "'a\"b'", "'it'\\''s $5'"]);
});

it("is read back by a shell as the text it was", () => {
  const text = fc.string({ minLength: 1 }).filter((one) => !/[\0\n]/.test(one));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
      const said = execFileSync("sh", ["-c", `printf '%s\\n' ${texts.map(shellWord).join(" ")}`], {
        encoding: "utf8",
      });
      expect(said).toBe(texts.map((one) => `${one}\n`).join(""));
    }),
    { numRuns: 30 },
  );
});
