/** A `ladder:` of stige.yaml with every kind of condition, graces, a `not` and two exits; the demo shop has people in each of its places. */
export const ladderOfEverything = `ladder:
  rungs:
    - { id: lead }
    - { id: reached, when: { consent: { channel: email, purpose: marketing } } }
    - { id: curious, when: { event: interest, atLeast: 3, within: 60d }, grace: 10d }
    - { id: customer, when: { orders: { atLeast: 1, distinct: order, where: { minRevenue: 100 } } } }
    - { id: spender, when: { any: [ { revenue: { atLeast: 3000, within: 365d } }, { margin: { atLeast: 1500 } } ] }, grace: 30d }
    - { id: loyal, when: { all: [ { orders: { atLeast: 2, within: 365d } }, { not: { nps: { atLeast: 10, within: 365d, which: any } } } ] } }
    - { id: ambassador, when: { any: [ { nps: { atLeast: 9, within: 400d } }, { referrals: { atLeast: 1, within: 730d } } ] }, grace: 90d }
  offLadder:
    - { id: lapsed, when: { all: [ { orders: { atLeast: 1 } }, { orders: { none: true, within: 365d } } ] } }
    - { id: silent, when: { all: [ { orders: { none: true } }, { known: { for: 365d } }, { event: interest, none: true, within: 365d } ] } }
`;
