import { describe, expect, it } from "vitest";
import { targetsOf } from "../../core/facts/columns/targets.ts";
import { type KindName, kinds } from "../../core/facts/kinds.ts";
import { languages } from "../../core/words/language.ts";
import { targetName } from "../../core/words/target-names.ts";

describe("what a column can tell", () => {
  it.each(languages)("has a name in %s, and within a kind no two have the same", (language) => {
    for (const kind of Object.keys(kinds) as KindName[]) {
      const names = targetsOf(kind).map(({ name }) => targetName(name, language));
      expect(names.filter((name) => /_|undefined/.test(name) || /^\w+\.\w+$/.test(name))).toEqual([]);
      expect(new Set(names).size, kind).toBe(names.length);
    }
  });

  it("names whom a part of a person is of, and the kind that a part of a row is", () => {
    expect(targetName("person_email", "nb")).toBe("e-post");
    expect(targetName("referrer_number", "nb")).toBe("den som vervet: kundenummer");
    expect(targetName("lines.sku", "da")).toBe("ordrelinjer: varenummer");
    expect(targetName("consents", "en")).toBe("consents");
  });
});
