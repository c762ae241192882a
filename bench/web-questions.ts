/** The same draws in each run. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const draw = draws(7);
const day = () => new Date(Date.UTC(2021, 2, 1) + draw(1700) * 86_400_000).toISOString().slice(0, 10);
/** Of whom is asked: how many there are, and some of them by number. */
export const asked = { people: 0, known: [] as number[] };
const person = () => asked.known[draw(asked.known.length)];
const rung = () => ["lead", "prospect", "customer", "repeat", "loyal"][draw(3) + 1];
const then = "2023-01-31";
const later = "at=2025-06-30";

// biome-ignore lint/suspicious/noExplicitAny: what comes over HTTP is looked at as it comes
type Json = any;

export interface Question {
  readonly path: () => string;
  /** The list is led to by another answer, which is asked for first: given that, what to ask. */
  readonly behind?: { readonly path: () => string; to(answer: Json, at: string): string };
  /** It takes so long that the whole of it is asked `--few` times, as pages do: some of the people tell it first, or who asks is told how far it is. */
  readonly reckoned?: "sampled" | "told";
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Each is asked once more, which is told of for itself. */
  readonly twice?: true;
  /** The page after each is asked for too, and told of for itself. */
  readonly turned?: true;
}

const told = () => ({ Prefer: "respond-async" });

const searching = (text: () => string): Question => ({
  path: () => "/people",
  headers: () => ({ "Stige-Find": encodeURIComponent(text()) }),
});
const drafted = (path: () => string): Question => ({
  path,
  headers: () => ({ "Stige-Draft": encodeURIComponent("ladder: { preset: norwegian, lapsedAfter: 300d }") }),
});

const ruled = (rule: string): Question => ({
  path: () => `/segments/size`,
  headers: () => ({ "Stige-Segment": encodeURIComponent(rule) }),
});

/** What a page leads to that has just been shown of a day. */
const led = (path: string, to: (answer: Json, at: string) => string): Question => ({
  path: () => "",
  behind: { path: () => `${path}?at=${day()}`, to },
  // As pages ask: whose answer was kept for longer than who is behind its numbers is told how far that is.
  headers: told,
});
const behind = (path: string, wish: (answer: Json) => string): Question => ({
  ...led(path, (answer, at) => `/people?${wish(answer)}&at=${at}`),
  turned: true,
});
/** Of the first group that was found on a day. */
const ofFound = (path: string): Question => ({
  ...led("/segments", ({ found }, at) => `${path}found=${found[0].found}&at=${at}`),
  twice: true,
});

const turned = (path: () => string, as = (own: () => string): Question => ({ path: own })): Question => ({
  ...as(path),
  turned: true,
});

const reckoned = (path: string, how: Question["reckoned"] = "sampled"): Question => ({
  path: () => `${path}?at=${day()}`,
  reckoned: how,
});

const ofSegment = (path: string): Question => ({ path: () => `${path}&at=${day()}`, twice: true });

/** What every page asks (`src/web/api/queries.ts`), and what programs may ask besides, of now and of another day where it has a day, with other days and people every time. */
export const questions: Readonly<Record<string, Question>> = {
  "health (floor: HTTP alone)": { path: () => "/../health/live" },
  shop: { path: () => "/shop" },
  session: { path: () => "/session" },
  "ladder now": { path: () => "/ladder" },
  "ladder on a day": { path: () => `/ladder?at=${day()}` },
  "ladder, 365 days": { path: () => `/ladder?at=${day()}&win=365d` },
  moves: { path: () => `/moves?vs=${then}&${later}` },
  "moves to a day": { path: () => `/moves?vs=2021-02-15&at=${day()}` },
  history: { path: () => "/history" },
  "ladder of a segment": { path: () => "/ladder?segment=Bought%20of%20late" },
  "moves of a segment": { path: () => `/moves?segment=Bought%20of%20late&vs=${then}` },
  "history of a segment": { path: () => "/history?segment=Bought%20of%20late" },
  "ladder of a segment on a day": ofSegment("/ladder?segment=Bought%20of%20late"),
  "ladder of companies on a day": ofSegment("/ladder?segment=Companies"),
  "moves of a segment to a day": ofSegment("/moves?segment=Bought%20of%20late&vs=2021-02-15"),
  "moves of companies to a day": ofSegment("/moves?segment=Companies&vs=2021-02-15"),
  "history of a segment of a day": ofSegment("/history?segment=Bought%20of%20late"),
  "history of companies of a day": ofSegment("/history?segment=Companies"),
  "ladder of a group on a day": ofFound("/ladder?"),
  "moves of a group to a day": ofFound("/moves?vs=2021-02-15&"),
  "history of a group of a day": ofFound("/history?"),
  "key figures": { path: () => "/kpis?win=28d" },
  "key figures on a day": { path: () => `/kpis?win=90d&at=${day()}` },
  "key figures through time": { path: () => "/kpis/history?win=28d" },
  "key figures through time, 90 days": { path: () => "/kpis/history?win=90d" },
  conversion: { path: () => "/conversion" },
  "conversion on a day": reckoned("/conversion"),
  retention: { path: () => "/retention" },
  "retention on a day": reckoned("/retention"),
  balance: { path: () => "/balance" },
  value: { path: () => "/value" },
  "value on a day": reckoned("/value"),
  abc: { path: () => "/abc" },
  "abc on a day": { path: () => `/abc?at=${day()}` },
  "key customers": { path: () => "/key-customers?limit=10" },
  "key customers on a day": { path: () => `/key-customers?limit=10&at=${day()}` },
  potential: { path: () => "/potential" },
  "potential on a day": { path: () => `/potential?at=${day()}` },
  segments: { path: () => "/segments" },
  "segments on a day": reckoned("/segments"),
  "lifetime value on a day": reckoned("/clv"),
  "lifetime value through time": { path: () => "/clv/history?win=28d" },
  "lifetime value through time, on a day": reckoned("/clv/history", "told"),
  "size of a segment": ruled(
    "{ name: New, rung: [lead, prospect], when: { orders: { atLeast: 1, within: 365d } } }",
  ),
  goals: { path: () => "/goals" },
  "goals on a day": reckoned("/goals", "told"),
  "a goal": { path: () => "/goals/1" },
  "people of a rung": { path: () => `/people?rung=${rung()}` },
  "people who came down": { path: () => `/people?came=down&at=${day()}` },
  "people who moved": { path: () => `/people?moved=climb&over=${rung()}&win=28d&at=${day()}` },
  "people of a flow": { path: () => `/people?rung=${rung()}&was=${rung()}&vs=${then}&${later}` },
  "people who bought first": { path: () => `/people?bought=first&win=90d&at=${day()}` },
  "people of a rung who bought": { path: () => `/people?rung=${rung()}&bought=any&win=90d&at=${day()}` },
  "people who bought within a year": turned(() => `/people?bought=any&win=365d&at=${day()}`),
  "people who ever bought": turned(() => `/people?bought=ever&at=${day()}`),
  "people of class A": turned(() => `/people?abc=a&win=365d&at=${day()}`),
  "people of class C": { path: () => `/people?abc=c&win=365d&at=${day()}` },
  "people who climbed a step": turned(() => `/people?climbed=repeat&at=${day()}`),
  "people who started a step": { path: () => `/people?started=repeat&at=${day()}` },
  "people who would recommend": { path: () => `/people?nps=promoter&win=365d&at=${day()}` },
  "people who ever answered": { path: () => `/people?nps=ever&at=${day()}` },
  "people who answered a survey": { path: () => `/people?survey=answered&win=365d&at=${day()}` },
  "people who were referred": { path: () => `/people?referral=friend&win=365d&at=${day()}` },
  "people referred who bought": { path: () => `/people?referral=buyer&win=365d&at=${day()}` },
  "people of a goal, climbed": { path: () => `/people?goal=1&part=climbed.${["0", "28", "91"][draw(3)]}` },
  "people of a goal, in time": { path: () => "/people?goal=2&part=took" },
  "people of a goal, came": { path: () => "/people?goal=3&part=came.customer" },
  "people of a goal and a segment": {
    path: () => "/people?goal=2&part=took&among=Bought%20of%20late",
  },
  "people of a cohort": { path: () => `/people?cohort=${day().slice(0, 7)}` },
  "people of a cohort, back": { path: () => `/people?cohort=${day().slice(0, 7)}&againBy=2025-12` },
  "people slipping": { path: () => `/people?rhythm=slipping&at=${day()}`, reckoned: "told" },
  "people slipping, seen in retention": behind("/retention", () => "rhythm=slipping"),
  "people of a group, seen in segments": behind("/segments", ({ found }) => `found=${found[0].found}`),
  "people worth a call, seen in segments": behind("/segments", () => "segment=Worth%20a%20call"),
  "people of a segment, two days": turned(() => `/people?segment=Bought%20twice&at=${day()}`),
  "people of a segment, of late": { path: () => `/people?segment=Bought%20of%20late&at=${day()}` },
  "people of a segment, a country": turned(() => `/people?segment=Swedes&at=${day()}`),
  "people of a segment, companies": { path: () => `/people?segment=Companies&at=${day()}` },
  "people about to fall": { path: () => "/people?falls=60d" },
  "people about to climb": { path: () => "/people?climbs=28d" },
  "search, one person": searching(() => `person${draw(asked.people)}@mail.example`),
  "search, a name": searching(() => "kari nordli"),
  "search, two letters": searching(() => "an"),
  "search, nobody": searching(() => "xqzw"),
  person: { path: () => `/people/${person()}` },
  why: { path: () => `/people/${person()}/why` },
  "why on a day": { path: () => `/people/${person()}/why?at=${day()}` },
  "what is held": { path: () => `/people/${person()}/held` },
  "what an erasure would take": { path: () => `/people/${person()}/erasure` },
  "where somebody stands": { path: () => `/people/${person()}/stands` },
  "what facts of somebody rest on": { path: () => `/people/${person()}/sources` },
  "what somebody may bring": { path: () => `/people/${person()}/value` },
  "what somebody may bring, on a day": {
    path: () => `/people/${person()}/value?at=${day()}`,
    reckoned: "told",
  },
  ladders: { path: () => "/ladders" },
  rules: { path: () => "/ladders/1" },
  "rules in force": { path: () => "/draft" },
  draft: drafted(() => "/draft"),
  "what-if, sample": drafted(() => `/what-if?at=${day()}`),
  "what-if, who would move": turned(() => `/what-if/people?at=${day()}`, drafted),
  "what-if, between two versions, sample": { path: () => `/compare?ladder=1&with=1&sample=true&at=${day()}` },
  loads: { path: () => "/loads" },
  arrivals: { path: () => "/arrivals" },
  "rejected rows": { path: () => "/loads/2/rejects" },
  "kinds of rejects": { path: () => "/loads/2/rejects/kinds" },
  uploads: { path: () => "/uploads" },
  measured: { path: () => "/measured" },
  windows: { path: () => "/windows" },
  exclusions: { path: () => "/exclusions" },
  conflicts: { path: () => "/conflicts" },
  spend: { path: () => "/spend" },
  products: { path: () => "/products" },
  rates: { path: () => "/rates" },
  accounts: { path: () => "/accounts" },
  keys: { path: () => "/keys" },
  measures: { path: () => "/measures" },
  backups: { path: () => "/backups" },
  audit: { path: () => "/audit" },
  names: { path: () => "/named" },
  alerts: { path: () => "/alerts" },
  "alerts on a day": { path: () => `/alerts?at=${day()}` },
  sessions: { path: () => "/me/sessions" },
  webhooks: { path: () => "/webhooks" },
  connections: { path: () => "/connections" },
  endpoints: { path: () => "/endpoints" },
  "check sums": { path: () => "/digest" },
  membership: turned(() => "/membership?limit=500"),
};
