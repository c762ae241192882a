import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pathsBelow, readSource, root } from "../house/source-file.ts";

interface Example {
  readonly path: string;
  readonly asked: string;
  readonly answered: string;
}

const paths = pathsBelow("src/core/stats").filter((path) => !path.endsWith(".test.ts"));
const examples = paths.flatMap(examplesIn);

/** What docstrings say in the form `f(x)` is `y`. */
function examplesIn(path: string): Example[] {
  const text = readSource(path).text.replaceAll(/\n\s*\*\s?/g, " ");
  return [...text.matchAll(/`(\w+\([^`]*)` is `([^`]+)`/g)].map(([, asked = "", answered = ""]) => ({
    path,
    asked,
    answered,
  }));
}

describe("what docstrings of the statistics core show", async () => {
  const modules = await Promise.all(paths.map((path) => import(join(root, path))));
  const everything: Record<string, unknown> = Object.assign({}, ...modules);
  const value = (expression: string) =>
    new Function(...Object.keys(everything), `return (${expression});`)(...Object.values(everything));

  it("was seen", () => {
    expect(examples.length).toBeGreaterThan(40);
  });

  it.each(examples)("$path: $asked is $answered", ({ asked, answered }) => {
    const got = value(asked);
    const plain = ArrayBuffer.isView(got) ? Array.from(got as Float64Array) : got;
    close(plain, value(answered.replace(/(\.{3}|…)$/, "")), answered);
  });
});

/** Equal to the digits that are shown, where they are not many. */
function close(got: unknown, shown: unknown, text: string): void {
  if (typeof shown === "number") {
    const digits = /^-?[\d.]+(e-?\d+)?(\.{3}|…)?$/.test(text)
      ? text.replace(/e.*|[^\d]|^-?0\.0*/g, "").length
      : 12;
    const tolerance = Math.abs(shown) * 10 ** -Math.min(12, Math.max(1, digits - 1));
    expect(Math.abs((got as number) - shown)).toBeLessThanOrEqual(tolerance);
    return;
  }
  if (Array.isArray(shown)) {
    expect((got as unknown[]).length).toBe(shown.length);
    shown.forEach((each, i) => {
      close((got as unknown[])[i], each, "");
    });
    return;
  }
  expect(got).toEqual(shown);
}
