import { describe, it } from "vitest";
import { holdClass } from "./hold-file.ts";
import { textClasses } from "./text-classes.ts";

describe("some of 10,000 texts", () => {
  it.each(textClasses.map((which) => [which.what, which.expected, which] as const))(
    "%s: %s",
    async (_, __, which) => holdClass(which, Math.ceil(which.share / 100)),
  );
});
