import { expect, it } from "vitest";
import type { SealedPart } from "../stepping/step-plan.ts";
import { isJoined, joinedIn, joinsDue, sealingsOf } from "./joins.ts";

const part = (us: number, more: Partial<SealedPart> = {}): SealedPart => ({
  ...{ load: 1, kind: "orders", file: `segments/orders/L000001_${us}.parquet`, rows: 10 },
  ...more,
});
const many = (count: number) => Array.from({ length: count }, (_, i) => part(1000 + i));
const sealed = ({ parts, name }: { parts: readonly SealedPart[]; name: string }): SealedPart => ({
  ...(parts[0] as SealedPart),
  file: `segments/orders/${name}.parquet`,
  rows: parts.reduce((sum, { rows }) => sum + rows, 0),
});

it("joins sixteen files that followed one another, and sixteen of those, and no file of a file", () => {
  expect(joinsDue([...many(15), part(1, { file: "segments/orders/L000001.parquet" })])).toEqual([]);
  const [first] = joinsDue(many(20).toReversed());
  expect(first?.parts).toEqual(many(16));
  expect(first?.name).toBe("L000001_1000_1015_j1");
  const joined = Array.from({ length: 16 }, (_, i) => part(0, { file: `L000001_${i}00_${i}99_j1.parquet` }));
  expect(joinsDue(joined)[0]?.name).toBe("L000001_000_1599_j2".replace("_000_", "_0_"));
  const apart = many(16).map((one, i) => (i % 2 ? { ...one, load: 2 } : one));
  expect(joinsDue(apart)).toEqual([]);
});

it("knows the files of a joined one again, also where they were joined twice, and only while no row is more", () => {
  const [join] = joinsDue(many(16));
  const to = sealed(join as NonNullable<typeof join>);
  expect([isJoined(to.file), sealingsOf(to.file)?.level]).toEqual([true, 1]);
  expect(joinedIn(many(16), [to])).toEqual([{ from: many(16), to }]);
  const twice = { ...to, file: "segments/orders/L000001_1000_1015_j2.parquet" };
  expect(joinedIn(many(16), [twice])).toEqual([{ from: many(16), to: twice }]);
  expect(joinedIn(many(15), [to])).toEqual([]);
  expect(joinedIn([...many(15), { ...part(1015), load: 2 }], [to])).toEqual([]);
});

it("a joined file of which one was written anew is one that was written anew", () => {
  const [first, ...rest] = many(16);
  const anew = { ...first, file: "segments/orders/L000001_1000-3.parquet" } as SealedPart;
  expect(joinsDue([anew, ...rest])[0]?.name).toBe("L000001_1000_1015_j1-2");
});
