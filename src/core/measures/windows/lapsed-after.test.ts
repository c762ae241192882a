import { describe, expect, test } from "vitest";
import { proposeLapsedAfter } from "./lapsed-after.ts";
import { cellOf, type Silences } from "./silences.ts";

/** So many silences that ended within a day after so many days (null: not yet), followed for so long. */
const some = (silences: number, after: number | null, followed: number): Silences => ({
  gap: after === null ? null : cellOf(after),
  follow: cellOf(followed),
  silences,
});

describe("lapsedAfter", () => {
  test("of 100 silences of 90 days 9 ended: 90 days", () => {
    const proposal = proposeLapsedAfter([some(91, null, 455), some(9, 425, 455)]);
    expect(proposal).toMatchObject({
      kind: "proposed",
      found: { days: 90, silences: 100, ended: 9, share: 0.09, counts: true },
    });
    if (proposal.kind !== "proposed") throw new Error();
    // Wilson, 90 %, 9 of 100.
    expect(proposal.found.interval?.low).toBeCloseTo(0.053, 3);
    expect(proposal.found.interval?.high).toBeCloseTo(0.1486, 3);
  });

  test("exactly a tenth is not fewer than a tenth", () => {
    const proposal = proposeLapsedAfter([some(90, null, 455), some(10, 95, 455)]);
    expect(proposal).toMatchObject({ kind: "too-short", later: { days: 90, silences: 100, ended: 10 } });
  });

  test("what ends later than 365 days more is no return", () => {
    const { tried } = proposeLapsedAfter([some(80, null, 900), some(20, 455, 900)]);
    expect(tried[0]).toMatchObject({ days: 90, silences: 100, ended: 0 });
    expect(tried[1]).toMatchObject({ days: 120, silences: 100, ended: 20 });
  });

  test("the shortest from which on every longer one that counts is below a tenth", () => {
    // Of 300: 40 end after 200 days, 20 after 560. Until 180 days all that end within 365 count, 560 only from 210 on.
    const proposal = proposeLapsedAfter([some(240, null, 1445), some(40, 200, 1445), some(20, 560, 1445)]);
    const share = (days: number) => proposal.tried.find((one) => one.days === days)?.share;
    expect(share(90)).toBeCloseTo(40 / 300);
    expect(share(180)).toBeCloseTo(40 / 300);
    expect(share(210)).toBeCloseTo(20 / 260);
    expect(proposal).toMatchObject({ kind: "proposed", found: { days: 210 } });
  });

  test("99 silences at a longer length say nothing against it", () => {
    const many = (n: number) => [some(100, null, 455), some(n - 10, null, 1445), some(10, 1080, 1445)];
    expect(proposeLapsedAfter(many(99))).toMatchObject({ kind: "proposed", found: { days: 90 } });
    expect(proposeLapsedAfter(many(100)).kind).toBe("too-short");
  });

  test("too short, but later than what a shorter follow-up has refuted", () => {
    const proposal = proposeLapsedAfter([some(180, null, 330), some(20, 305, 330)]);
    expect(proposal).toMatchObject({
      kind: "too-short",
      later: { days: 300, silences: 200, ended: 20, share: 0.1 },
    });
    expect(proposal.tried.every(({ silences }) => silences === 0)).toBe(true);
  });

  test("too short to say anything", () => {
    expect(proposeLapsedAfter([some(200, null, 330)])).toMatchObject({ kind: "too-short", later: null });
  });

  test("too few", () => {
    expect(proposeLapsedAfter([some(99, null, 2000), some(5000, 60, 2000)])).toMatchObject({
      kind: "too-few",
      seen: { days: 90, silences: 99 },
      needed: 100,
    });
    expect(proposeLapsedAfter([])).toMatchObject({ kind: "too-few", seen: { silences: 0, share: null } });
  });
});
