/** The ladders that sealing brought, one after the other, and how long what was told of an earlier one may be told. */
export interface Published {
  /** How many there were. */
  nth(): number;
  /** Until when what was told of the nth may be told, by `performance.now`; null: there is none after it. */
  toldUntilMs(nth: number): number | null;
  /** `by` is called after each. */
  heard(by: () => void): void;
}

/** So long after it was acknowledged a fact may be lacking in what is told. */
export const lacksMs = 2000;
/** Where sealing itself took longer: so long after its ladder was there, until what is asked for again and again was worked out of it. */
const lateMs = 2000;
/** So many are known of; what was told of one before them is not told. */
const most = 64;

/** `published` is told of each: when the first of its facts was acknowledged. */
export function publishing(): Published & { published(acknowledgedMs: number): void } {
  const untils: number[] = [];
  const hearers: (() => void)[] = [];
  let nth = 0;
  return {
    nth: () => nth,
    toldUntilMs(of) {
      if (of >= nth) return null;
      return untils[untils.length - (nth - of)] ?? 0;
    },
    heard: (by) => void hearers.push(by),
    published(acknowledgedMs) {
      const now = performance.now();
      const until = acknowledgedMs + lacksMs;
      untils.push(until >= now ? until : now + lateMs);
      if (untils.length > most) untils.shift();
      nth++;
      for (const by of hearers) by();
    },
  };
}

/** Where nothing is sealed: whatever comes is heard of as any change. */
export const neverPublished: Published = { nth: () => 0, toldUntilMs: () => null, heard() {} };
