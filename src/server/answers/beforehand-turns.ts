/** Where the shop changed twice within so many looks, as while facts come in, what is worked out is soon of no use: it is waited until it stood still for some, or for many. */
const oftenLooks = 10;
const stillLooks = 3;
const mostLooks = 30;

/** Whether it is worth to work anything out beforehand, look by look. Of a shop that was first seen now `isTurn` is true. */
export interface BeforehandTurns {
  /** It was looked, and the shop stands so: call it once for each look. */
  isTurn(state: string): boolean;
  /** Something is worked out now. */
  asked(): void;
}

export function beforehandTurns(): BeforehandTurns {
  let [seen, looks, changedAt, askedAt, often] = ["", 0, -oftenLooks, 0, false];
  return {
    isTurn(state) {
      looks++;
      if (state !== seen) {
        often = looks - changedAt < oftenLooks;
        [seen, changedAt] = [state, looks];
      }
      return !often || looks - changedAt >= stillLooks || looks - askedAt >= mostLooks;
    },
    asked() {
      askedAt = looks;
    },
  };
}
