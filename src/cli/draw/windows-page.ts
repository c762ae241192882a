import { type Message, message } from "../../core/words/say.ts";
import type { WindowsAnswer } from "../../verbs/rules/windows.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

type Broken = WindowsAnswer["lapsedAfter"]["tried"][number];
type Loyal = WindowsAnswer["loyal"];

/** Lengths shown on either side of the one proposed. */
const neighbours = 3;

export interface WindowsShown {
  readonly shop: string;
  readonly written: boolean;
  /** Also the lengths of silence around the proposed one. */
  readonly table: boolean;
}

/** The answer to `stige windows`: each window proposed, the count it rests on, what holds today, and what would change. */
export function windowsPage(
  answer: WindowsAnswer,
  shown: WindowsShown,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { firstUs, endUs } = answer;
  const told = (said: Message) => wrap(`  ${reader.say(said)}`, width, "  ");
  const title = told(message("windows.title", { shop: shown.shop })).map(paint.bold);
  if (firstUs === null) return `${[...title, ...told(message("windows.noOrders"))].join("\n")}\n`;
  const counted = told(message("windows.counted", { fromUs: firstUs, toUs: endUs })).map(paint.dim);
  const part = ([head, ...rest]: readonly Message[]) =>
    head ? ["", ...told(head).map(paint.bold), ...rest.flatMap(told)] : [];
  const lengths = shown.table ? tried(answer, reader, paint) : [];
  const lines = [
    ...title,
    ...counted,
    ...part(lapsedAfter(answer)),
    ...(lengths.length > 0 ? ["", ...lengths] : []),
    ...part(loyal(answer)),
    "",
    ...changes(answer, shown.written, reader, width),
  ];
  return `${lines.join("\n")}\n`;
}

function lapsedAfter({ lapsedAfter: proposal, inForce, changes: all }: WindowsAnswer): Message[] {
  const { lapsedAfterUs: us } = inForce;
  const same = !all.some(({ key }) => key === "lapsedAfter");
  const today = us === null ? [] : [message("windows.lapsed.today", { us })];
  if (proposal.kind === "too-few") {
    const { seen, needed } = proposal;
    return [
      message("windows.lapsed.tooFew"),
      message("windows.lapsed.tooFewEvidence", { silences: seen.silences, needed }),
      ...today,
    ];
  }
  if (proposal.kind === "too-short") {
    if (!proposal.later)
      return [message("windows.lapsed.tooShort"), message("windows.lapsed.tooShortEvidence"), ...today];
    const { days } = proposal.later;
    return [
      message("windows.lapsed.later", { days }),
      message("windows.lapsed.laterEvidence", { days, ...partOf(proposal.later) }),
      ...today,
    ];
  }
  const { days } = proposal.found;
  return [
    message("windows.lapsed", { days }),
    message("windows.lapsed.evidence", { days, ...partOf(proposal.found) }),
    ...(same && us !== null ? [message("windows.same")] : today),
  ];
}

const partOf = ({ silences, ended, interval }: Broken) => ({
  of: silences,
  part: ended,
  low: interval?.low ?? 0,
  high: interval?.high ?? 1,
});

/** The lengths around the proposed one; where none is, the longest that count. */
function tried({ lapsedAfter: { tried: all, ...proposal } }: WindowsAnswer, reader: Reader, paint: Paint) {
  const { say, formats } = reader;
  const counting = all.filter(({ counts }) => counts);
  const found = proposal.kind === "proposed" ? proposal.found.days : null;
  const at = found === null ? counting.length : counting.findIndex(({ days }) => days === found);
  const rows = counting.slice(Math.max(0, at - neighbours), at + neighbours + 1);
  if (rows.length === 0) return [];
  const heads = ["days", "silences", "ended", "share", "interval"] as const;
  const columns = heads.map((head) => ({ head: say(message(`windows.column.${head}`)), right: true }));
  const cells = rows.map(({ days, silences, ended, share, interval }) => {
    const row = [
      say(message("windows.days", { days })),
      formats.count(silences),
      formats.count(ended),
      formats.percent(share ?? 0),
      interval ? say(message("windows.interval", interval)) : "",
    ];
    return days === found ? row.map(paint.bold) : row;
  });
  return table(columns, cells, paint, "    ");
}

function loyal({ loyal: proposal, inForce, changes: all }: WindowsAnswer): Message[] {
  const same = !all.some(({ key }) => key === "loyalOrders" || key === "loyalWithin");
  const rung = inForce.loyal;
  const today = rung
    ? [message("windows.loyal.today", { orders: rung.orders, us: rung.withinUs })]
    : [message("windows.loyal.noRung")];
  if (proposal.kind === "too-short")
    return [
      message("windows.loyal.tooShort"),
      message("windows.loyal.tooShortEvidence", { days: proposal.days }),
      ...today,
    ];
  if (proposal.kind === "too-few")
    return [
      message("windows.loyal.tooFew"),
      message("windows.loyal.tooFewEvidence", { people: proposal.people, needed: proposal.needed }),
      ...today,
    ];
  const { orders, withinDays, people, reaching, interval } = proposal.found;
  return [
    message("windows.loyal", { orders, days: withinDays }),
    message("windows.loyal.evidence", { orders, days: withinDays, of: people, part: reaching, ...interval }),
    ...before(proposal),
    ...(same && rung ? [message("windows.same")] : today),
  ];
}

/** Why not fewer purchases, why not a shorter time. */
function before({ tried: all, found }: Extract<Loyal, { kind: "proposed" }>): Message[] {
  const shorter = all.findLast(({ withinDays }) => withinDays < found.withinDays);
  const fewer = all.find((one) => one.withinDays === found.withinDays && one.orders === found.orders - 1);
  return [
    ...(shorter
      ? [message("windows.loyal.shorter", { days: shorter.withinDays, share: shorter.share })]
      : []),
    ...(fewer
      ? [message("windows.loyal.fewer", { orders: fewer.orders, days: fewer.withinDays, share: fewer.share })]
      : []),
  ];
}

function changes({ changes: all, inForce }: WindowsAnswer, written: boolean, { say }: Reader, width: number) {
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  if (all.length === 0) return told(message("windows.nothing"));
  if (written)
    return [...told(message("windows.written", { changes: all })), ...told(message("windows.climb"))];
  const head = inForce.preset === null ? message("windows.changesOwn") : message("windows.changes");
  return [...told(head), ...all.map((change) => `    ${say(message("windows.change", change))}`)];
}
