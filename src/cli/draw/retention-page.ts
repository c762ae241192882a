import { type Message, message } from "../../core/words/say.ts";
import {
  monthText,
  type RetentionAnswer,
  type RetentionCohort,
  type Rhythm,
  shownRhythms,
  type ToldShare,
  watchedDays,
} from "../../verbs/measures/retention.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table, visible } from "./table.ts";

export const retentionShown = ["bought", "again", "revenue", "margin"] as const;

/** What the months of a cohort tell. */
export type RetentionShown = (typeof retentionShown)[number];

/** Cohorts shown, the newest ones. */
const cohortsShown = 13;
const mostMonths = 12;

/** The answer to `stige retention`: a line a cohort, one for all of them, and who is active, slipping and lapsed by their own rhythm. */
export function retentionPage(
  answer: RetentionAnswer,
  shown: RetentionShown,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const told = (said: Message) => wrap(`  ${reader.say(said)}`, width, "  ");
  const title = told(message("retention.title", { asOfUs: answer.asOfUs })).map(paint.bold);
  if (answer.cohorts.length === 0) return `${[...title, ...told(message("retention.none"))].join("\n")}\n`;
  const { maybeOldUntilUs: untilUs } = answer;
  const marked = answer.cohorts.slice(-cohortsShown).some(({ maybeOld }) => maybeOld);
  const year = answer.all[12]?.again ?? null;
  const notes = [
    ...(year ? [message("retention.year", { share: shareText(year, reader) })] : []),
    message("retention.running"),
    ...(shown === "bought" || shown === "again" ? [message("retention.allBasis")] : []),
    ...(marked && untilUs !== null
      ? [
          untilUs > answer.asOfUs
            ? message("retention.allMaybeOld")
            : message("retention.maybeOld", { untilUs }),
        ]
      : []),
  ];
  const lines = [
    ...title,
    ...(answer.dataEnd ? told(message("kpis.dataEnd", answer.dataEnd)) : []),
    ...told(message(`retention.what.${shown}`)).map(paint.dim),
    "",
    ...cohortLines(answer, shown, reader, paint, width),
    "",
    ...notes.flatMap(told),
    "",
    ...rhythmLines(answer.rhythm, reader, paint, width),
  ];
  return `${lines.join("\n")}\n`;
}

function cohortLines(
  { cohorts, all }: RetentionAnswer,
  shown: RetentionShown,
  reader: Reader,
  paint: Paint,
  width: number,
): string[] {
  const { say, formats } = reader;
  const rows = cohorts
    .slice(-cohortsShown)
    .map((cohort) => [
      `${monthText(cohort.month)}${cohort.maybeOld ? " *" : ""}`,
      formats.count(cohort.people),
      ...cohort.cells.slice(0, mostMonths + 1).map((cell) => cellText(cohort, cell, shown, reader)),
    ]);
  const shares = all.slice(0, mostMonths + 1).map((month) => {
    const share = shown === "bought" || shown === "again" ? month[shown] : null;
    return share ? formats.percent(share.share) : "–";
  });
  if (shown === "bought" || shown === "again")
    rows.push([say(message("retention.all")), formats.count(all[0]?.people ?? 0), ...shares]);
  const heads = [say(message("retention.column.month")), say(message("retention.column.people"))];
  for (let months = mostMonths; ; months--) {
    const columns = [...heads, ...Array.from({ length: months + 1 }, (_, after) => String(after))];
    const drawn = table(
      columns.map((head, i) => ({ head, right: i > 0 })),
      rows.map((row) => row.slice(0, columns.length)),
      paint,
    );
    if (months === 0 || drawn.every((line) => visible(line) <= width)) return drawn;
  }
}

function cellText(
  { people, tooFew }: RetentionCohort,
  cell: RetentionCohort["cells"][number],
  shown: RetentionShown,
  { formats }: Reader,
): string {
  const text = () => {
    if (shown === "bought" || shown === "again")
      return tooFew ? formats.count(cell[shown]) : formats.percent(cell[shown] / people);
    const minor = shown === "revenue" ? cell.revenueMinor : cell.marginMinor;
    return minor === null || tooFew ? "–" : formats.money(minor / people);
  };
  return cell.over ? text() : `(${text()})`;
}

function rhythmLines(rhythm: Rhythm | null, reader: Reader, paint: Paint, width: number): string[] {
  const { say, formats } = reader;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const title = told(message("rhythm.title")).map(paint.bold);
  if (!rhythm) return [...title, ...told(message("rhythm.tooFew"))];
  const { people, pauses } = rhythm.pauses;
  const basis = message("rhythm.basis", { days: Math.round(rhythm.usualPause), people, pauses });
  const states = shownRhythms.map((state) => ({ state, name: say(message(`rhythm.state.${state}`)) }));
  const row = (name: string, counts: Rhythm["all"]) => [
    name,
    ...states.map(({ state }) => formats.count(counts[state])),
  ];
  const columns = [say(message("rhythm.column.place")), ...states.map(({ name }) => name)];
  const standing = rhythm.places.filter(({ people: of }) => shownRhythms.some((state) => of[state] > 0));
  const lines = [
    ...title,
    ...told(basis).map(paint.dim),
    "",
    ...table(
      columns.map((head, i) => ({ head, right: i > 0 })),
      [
        ...standing.map(({ id, name, people: of }) => row(formats.name(name, id), of)),
        row(say(message("rhythm.everybody")), rhythm.all),
      ],
      paint,
    ),
  ];
  const { held } = rhythm;
  if (!held) return lines;
  const parts = states.flatMap(({ state, name }) => {
    const share = held[state];
    return share ? [say(message("rhythm.heldPart", { state: name, share: shareText(share, reader) }))] : [];
  });
  if (parts.length === 0) return lines;
  return [...lines, "", ...told(message("rhythm.held", { days: watchedDays, parts }))];
}

function shareText(share: ToldShare, { say }: Reader): string {
  return say(message("retention.share", share));
}
