import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Slow proofs that took over a minute on two cores, longest first. */
const longest: readonly string[] = [
  "test/fuzz/texts.long.test.ts",
  "test/server/roles-fuzz.long.test.ts",
  "test/server/requests.long.test.ts",
  "test/flow/laws.long.test.ts",
  "test/formats/split.long.test.ts",
];

/** By itself vitest begins with the longest sources; the longest proofs are a line each, came last, and left a core idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
