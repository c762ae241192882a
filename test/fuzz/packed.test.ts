import { describe, expect, it } from "vitest";
import { holdClass } from "./hold-file.ts";
import { packedClasses } from "./packed-classes.ts";
import { textClasses } from "./text-classes.ts";

describe("some of 10,000 packed files", () => {
  it.each(packedClasses.map((which) => [which.what, which.expected, which] as const))(
    "%s: %s",
    async (_, __, which) => holdClass(which, Math.ceil(which.share / 100)),
  );
});

it("all classes together are 10,000 files", () => {
  expect([...textClasses, ...packedClasses].reduce((sum, { share }) => sum + share, 0)).toBe(10_000);
});
