import { expect, it } from "vitest";
import type { LoadLine } from "../api/answers.ts";
import { mayPutBack } from "./load-lines.ts";

const line = (own: Partial<LoadLine>): LoadLine => ({
  ...{ load: 1, file: "a.csv", kind: "orders", source: "own", book: null, received: "2026-01-01T00:00:00Z" },
  ...{ undone: null, replaces: null, replacedBy: null, origin: null, standsAs: null },
  ...{ read: 1, rejected: 0, forgotten: 0, new: 1, changed: 0, same: 0 },
  ...own,
});
const gone = "2026-01-02T00:00:00Z";

it("only the last stand of a load that was taken back and not replaced may be put back", () => {
  const all = [
    line({ load: 1 }),
    line({ load: 2, undone: gone }),
    line({ load: 3, undone: gone, replacedBy: 1 }),
    line({ load: 4, undone: gone, standsAs: 5 }),
    line({ load: 5, origin: 4 }),
    line({ load: 6, undone: gone }),
    line({ load: 7, origin: 6, undone: gone }),
  ];
  expect(all.filter((one) => mayPutBack(one, all)).map(({ load }) => load)).toEqual([2, 7]);
});
