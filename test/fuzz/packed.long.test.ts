import { describe, it } from "vitest";
import { holdClass } from "./hold-file.ts";
import { packedClasses } from "./packed-classes.ts";

describe("10,000 files: the packed files", () => {
  it.each(packedClasses.map((which) => [which.what, which.expected, which] as const))(
    "%s: %s",
    async (_, __, which) => holdClass(which, which.share),
  );
});
