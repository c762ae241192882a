/** The pages there are. */
export type Place =
  | {
      readonly page:
        | "ladder"
        | "flow"
        | "people"
        | "goals"
        | "value"
        | "segments"
        | "kpis"
        | "data"
        | "rules"
        | "start"
        | "retention"
        | "measures"
        | "marks";
    }
  | { readonly page: "person" | "goal"; readonly id: number }
  /** A segment by what `segmentId` makes of it. */
  | { readonly page: "segment"; readonly id: string }
  /** A load, and a file that was sent and is looked at before it is one. */
  | { readonly page: "load"; readonly id: number }
  | { readonly page: "map"; readonly id: string }
  | { readonly page: "settings"; readonly part: SettingsPart }
  /** By the code of the terminal, and by a one-time link. */
  | { readonly page: "owner" | "accept" };

export const settingsParts = ["me", "shop", "accounts", "keys", "connect", "out", "backup", "audit"] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** What a page is looked at with; what is left out takes its default. In the order in which an address tells it. */
export interface View {
  /** As of: a date (its last instant), or an instant. */
  readonly at?: string | undefined;
  readonly known?: string | undefined;
  /** The second date. */
  readonly vs?: string | undefined;
  readonly ladder?: number | undefined;
  /** The name of a segment that was made. */
  readonly seg?: string | undefined;
  readonly rung?: string | undefined;
  /** Where they stand, whatever the rung: on the ladder, off it, or on a rung that a purchase gives. */
  readonly stands?: Stands | undefined;
  /** A move within `win`, wherever they stand now: from a place (`new`: an arrival), to a place. */
  readonly movedFrom?: string | undefined;
  readonly movedTo?: string | undefined;
  /** Such a move by its way, and over the gap below which rung. */
  readonly moved?: MovedWay | undefined;
  readonly over?: string | undefined;
  /** The span of moves and changes; 28 days where it is left out. */
  readonly win?: Span | undefined;
  /** How they came to where they stand, within `win`. */
  readonly came?: "up" | "down" | undefined;
  /** Where they stood on the second date; `new`: not known yet. */
  readonly was?: string | undefined;
  /** What became of them since the second date. */
  readonly went?: Went | undefined;
  /** How they bought within `win` (`ever`: at any time), and their class by what they brought within it. */
  readonly bought?: Bought | undefined;
  readonly abc?: AbcClass | undefined;
  /** How they answered, what they were sent and who referred whom within `win`. */
  readonly nps?: Answered | undefined;
  readonly survey?: Surveyed | undefined;
  readonly referral?: Referral | undefined;
  /** They ever stood at the foot of the step up to this rung; and came up it. */
  readonly started?: string | undefined;
  readonly climbed?: string | undefined;
  /** The people behind a number of a goal, by the goal's, and of them who belonged to a segment. */
  readonly goal?: number | undefined;
  readonly part?: string | undefined;
  readonly among?: string | undefined;
  /** They fall or leave the ladder within so long, if nothing happens. */
  readonly falls?: Span | undefined;
  /** One purchase more gives them a higher rung, or they climb within so long by themselves. */
  readonly climbs?: Span | undefined;
  /** They bought for the first time in this month, bought in this one, had bought again by the end of this one. */
  readonly cohort?: string | undefined;
  readonly boughtIn?: string | undefined;
  readonly againBy?: string | undefined;
  /** Where their own rhythm puts them. */
  readonly rhythm?: RhythmState | undefined;
  /** The group that was found to which they belong. */
  readonly found?: string | undefined;
  /** What is opened above the page. */
  readonly open?: Opened | undefined;
  readonly cursor?: string | undefined;
  /** What the months of a cohort tell; who bought where it is left out. */
  readonly show?: CohortShow | undefined;
  /** The pictures that are shown as tables, by name. */
  readonly tables?: string | undefined;
  /** What is unfolded on the page, by name: a goal's history, rejected rows, an endpoint's log. */
  readonly unfolded?: string | undefined;
  /** How rules are written; as sentences where it is left out. */
  readonly form?: "yaml" | undefined;
  /** All of it: what a draft would change counted of everyone, and everything that is known of a person. */
  readonly all?: "true" | undefined;
  /** What a key that is to be made may do; read where it is left out. */
  readonly scope?: KeyScope | undefined;
}

export const keyScopes = ["read", "write", "browser"] as const;
export type KeyScope = (typeof keyScopes)[number];

export const cohortShows = ["bought", "again", "revenue", "margin"] as const;
export type CohortShow = (typeof cohortShows)[number];

export const spans = ["28d", "90d", "365d"] as const;
export type Span = (typeof spans)[number];
export type RhythmState = "active" | "slipping" | "lapsed" | "once" | "back";
export type Stands = "on" | "off" | "customer";
export type MovedWay = "arrival" | "climb" | "return" | "fall" | "leave";
export type Went = "climb" | "fall" | "leave" | "return" | "stay";
export type Bought = "first" | "any" | "earlier" | "again" | "ever";
export type Answered = "promoter" | "passive" | "detractor" | "any" | "ever" | "fresh";
export type Surveyed = "sent" | "answered";
export type Referral = "friend" | "referrer" | "buyer";
export type AbcClass = "a" | "b" | "c" | "losing" | "all";
export const openings = [
  "measured",
  "windows",
  "conflicts",
  "exclusions",
  "rates",
  "movers",
  "standing",
] as const;
export type Opened = (typeof openings)[number];

const time = /^\d{4}-\d{2}-\d{2}(T[\d:.]{4,15}(Z|[+-]\d{2}:\d{2})?)?$/;
const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (text: string): T | undefined =>
    allowed.find((one) => one === text);
const id = (text: string) => (/^[\w-]{1,64}$/.test(text) ? text : undefined);
const month = (text: string) => (/^(?:19[7-9]\d|20\d{2})-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined);
const instant = (text: string) => (time.test(text) ? text : undefined);

/** How each word is read; the order is that of an address. */
const words: { readonly [K in keyof View]-?: (text: string) => View[K] } = {
  at: instant,
  known: instant,
  vs: instant,
  ladder: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  seg: (text) => (text.length > 0 && text.length <= 120 ? text : undefined),
  rung: id,
  stands: oneOf("on", "off", "customer"),
  movedFrom: id,
  movedTo: id,
  moved: oneOf("arrival", "climb", "return", "fall", "leave"),
  over: id,
  win: oneOf(...spans),
  came: oneOf("up", "down"),
  was: id,
  went: oneOf("climb", "fall", "leave", "return", "stay"),
  bought: oneOf("first", "any", "earlier", "again", "ever"),
  abc: oneOf("a", "b", "c", "losing", "all"),
  nps: oneOf("promoter", "passive", "detractor", "any", "ever", "fresh"),
  survey: oneOf("sent", "answered"),
  referral: oneOf("friend", "referrer", "buyer"),
  started: id,
  climbed: id,
  goal: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  part: (text) => (/^[a-z]+(\.[\w-]{1,64}){0,2}$/.test(text) ? text : undefined),
  among: (text) => (text.length > 0 && text.length <= 120 ? text : undefined),
  falls: oneOf(...spans),
  climbs: oneOf(...spans),
  cohort: month,
  boughtIn: month,
  againBy: month,
  rhythm: oneOf("active", "slipping", "lapsed", "once", "back"),
  found: (text) => (/^[\w-]{1,200}$/.test(text) ? text : undefined),
  open: oneOf(...openings),
  cursor: (text) => (text.length <= 400 ? text : undefined),
  show: oneOf(...cohortShows),
  tables: (text) => (/^[a-z\d-]+(,[a-z\d-]+)*$/.test(text) && text.length <= 200 ? text : undefined),
  unfolded: (text) => (/^[\w-]+(,[\w-]+)*$/.test(text) && text.length <= 300 ? text : undefined),
  form: oneOf("yaml"),
  all: oneOf("true"),
  scope: oneOf(...keyScopes),
};
/** What holds where nothing is told, and is left out of an address. */
const usual: View = { win: "28d", show: "bought", scope: "read" };
/** The words of an address, in its order. */
export const viewWords = Object.keys(words) as readonly (keyof View)[];

/** Whether an address of the app is of people: `/people`, `/people/17`, `/people?rung=lead`. */
export function leadsToPeople(address: string): boolean {
  return /^\/people(?:$|[/?])/.test(address);
}

/** An address. `addressOf({ page: "people" }, { rung: "lead", at: "2026-03-31" })` is `/people?at=2026-03-31&rung=lead`. */
export function addressOf(place: Place, view: View = {}): string {
  const query = viewWords
    .filter((name) => view[name] !== undefined)
    .map(
      (name) =>
        `${name}=${encodeURIComponent(String(view[name])).replaceAll("%3A", ":").replaceAll("%2C", ",")}`,
    )
    .join("&");
  return `${pathOf(place)}${query ? `?${query}` : ""}`;
}

/** What an address's query says; words that are none, or have no value they can have, are passed over. */
export function readView(query: string): View {
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    viewWords.flatMap((name) => {
      const text = given.get(name);
      const value = text === null ? undefined : words[name](text);
      return value === undefined || value === usual[name] ? [] : [[name, value]];
    }),
  );
}

/** Whether a word of an address can have a value, as it is written there. */
export function canBe(name: keyof View, text: string): boolean {
  return words[name](text) !== undefined;
}

/** The page a path leads to; null: to none. */
export function readPlace(path: string): Place | null {
  const [page = "", id, ...more] = path.split("/").slice(1);
  if (page === "data" && id) return readDataPlace(id, more);
  if (more.length > 0) return null;
  if (page === "people" && id) return /^\d{1,15}$/.test(id) ? { page: "person", id: Number(id) } : null;
  if (page === "goals" && id) return /^[1-9]\d{0,5}$/.test(id) ? { page: "goal", id: Number(id) } : null;
  if (page === "segments" && id) return readSegmentPlace(id);
  if (page === "help") return id === "marks" ? { page: "marks" } : null;
  if (page === "kpis" && id) return id === "retention" || id === "measures" ? { page: id } : null;
  if (page === "settings") {
    const part = settingsParts.find((one) => one === (id ?? "me"));
    return part ? { page, part } : null;
  }
  if (id) return null;
  if (page === "owner" || page === "accept") return { page };
  if (page === "") return { page: "ladder" };
  return listed.find((one) => one.page === page) ?? null;
}

const listed = (
  ["ladder", "flow", "people", "goals", "segments", "value", "kpis", "data", "rules", "start"] as const
).map((page) => ({
  page,
}));

function readSegmentPlace(id: string): Place | null {
  try {
    return { page: "segment", id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}

function readDataPlace(part: string, [id = "", ...more]: readonly string[]): Place | null {
  if (more.length > 0) return null;
  if (part === "loads") return /^[1-9]\d{0,8}$/.test(id) ? { page: "load", id: Number(id) } : null;
  return part === "map" && /^[0-9a-f]{12}$/.test(id) ? { page: "map", id } : null;
}

/** A span in days: `daysOf("90d")` is 90, and 28 where none is told. */
export function daysOf(span: Span | undefined): number {
  return Number.parseInt(span ?? "28d", 10);
}

/** Words that say how something is shown, not what is asked. */
const shownBy: ReadonlySet<string> = new Set<keyof View>([
  ...(["open", "show", "tables", "unfolded", "form", "all", "scope"] as const),
]);

/** Another view of a page. A list whose question is another one begins anew: its page was one of the list before. */
export function turnedTo(view: View, change: View): View {
  const begins = Object.keys(change).some((name) => !shownBy.has(name));
  return { ...view, ...(begins && { cursor: undefined }), ...change };
}

/** What follows the reader from page to page. */
export function carried({ at, known, ladder }: View): View {
  return { at, known, ladder };
}

/** Whose numbers are looked at: those of a segment that was made, of a group that was found, of who belongs to both; or everyone's. */
export type Whose = Pick<View, "seg" | "found">;

export function whose({ seg, found }: View): Whose {
  return { seg, found };
}

/** Nobody is left out of what is looked at. */
export function isEveryone({ seg, found }: View): boolean {
  return seg === undefined && found === undefined;
}

/** What follows the reader to pages that tell of a segment too, and that say so where they do not. */
export function followed(view: View): View {
  return { ...carried(view), ...whose(view) };
}

function pathOf(place: Place): string {
  if (place.page === "settings") return place.part === "me" ? "/settings" : `/settings/${place.part}`;
  if (place.page === "load") return `/data/loads/${place.id}`;
  if (place.page === "map") return `/data/map/${place.id}`;
  if (place.page === "retention" || place.page === "measures") return `/kpis/${place.page}`;
  if (place.page === "marks") return "/help/marks";
  if (place.page === "goal") return `/goals/${place.id}`;
  if (place.page === "segment") return `/segments/${encodeURIComponent(place.id)}`;
  return place.page === "person" ? `/people/${place.id}` : `/${place.page}`;
}
