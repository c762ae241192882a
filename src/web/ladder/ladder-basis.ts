import { bringText } from "../../core/words/bring.ts";
import { addressOf, type View } from "../address/address.ts";
import type { LadderAnswer } from "../api/answers.ts";
import type { Basis } from "../rests/rests-context.ts";
import { usualRows } from "../rests/usual-rows.ts";
import { usOf } from "../time/days.ts";
import type { Words } from "../words/use-words.ts";
import { type Gap, type PlacePicture, sum } from "./picture.ts";

/** What the numbers of a ladder rest on. */
export interface LadderBasis {
  readonly all: (title: string) => Basis;
  readonly place: (place: PlacePicture) => Basis;
  readonly gap: (gap: Gap, title: string) => Basis;
  readonly ground: (title: string) => Basis;
}

type Rows = Basis["rows"];
type Links = NonNullable<Basis["links"]>;
type See = "rests.see" | "rests.seeUp" | "rests.seeFell";

/** What stands in several of them. */
interface Parts {
  readonly answer: LadderAnswer;
  readonly words: Words;
  readonly everyone: Rows[number];
  readonly counted: Rows[number];
  /** Within which days, and how moves are counted. */
  readonly moves: Rows;
  readonly usual: Rows;
  readonly link: (people: number, who: View, text?: See) => Links;
}

/** `kept` is what links to people keep of the view. */
export function ladderBasis(answer: LadderAnswer, view: View, kept: View, words: Words): LadderBasis {
  const { say, f } = words;
  const { people, excluded } = answer;
  const days = { from: f.day(usOf(answer.since)), to: f.day(usOf(answer.asOf)) };
  const counted = [say("rests.interval"), say("rests.counted")] as const;
  const parts: Parts = {
    answer,
    words,
    everyone: [
      say("rests.on"),
      answer.of === null ? say("rests.all", { people, excluded }) : say("ladder.people", { people }),
    ],
    counted,
    moves: [[say("rests.span"), say("rests.days", days)], [say("rests.method"), say("rests.once")], counted],
    usual: usualRows(words, answer, view),
    link: (n, who, text = "rests.see") =>
      n > 0
        ? [{ to: addressOf({ page: "people" }, { ...kept, ...who }), text: say(text, { people: n }) }]
        : [],
  };
  return {
    all: (title) => allBasis(title, parts),
    place: (place) => placeBasis(place, parts),
    gap: (gap, title) => gapBasis(gap, title, parts),
    ground: (title) => groundBasis(title, parts),
  };
}

function allBasis(title: string, { answer, words: { say }, everyone, moves, usual, link }: Parts): Basis {
  const { crossed } = answer;
  const orders = answer.of === null ? answer.orders.withoutPerson : 0;
  const ownerless = orders > 0 ? say("rests.ownerless", { orders }) : null;
  return {
    title,
    rows: [everyone, ...moves, [say("rests.unknown"), ownerless], ...usual],
    links: [
      ...link(crossed.climbed, { moved: "climb" }, "rests.seeUp"),
      ...link(crossed.fell, { moved: "fall" }, "rests.seeFell"),
    ],
  };
}

function placeBasis(place: PlacePicture, parts: Parts): Basis {
  const { answer, words, everyone, counted, usual, link } = parts;
  const { say, f } = words;
  const { id } = place;
  const name = f.name(place.name, id);
  const own = [...answer.rungs, ...answer.off].find((one) => one.id === id);
  if (place.people === null || !own)
    return {
      title: name,
      rows: [
        [say("rests.unknown"), say("page.ladder.bring", { bring: bringText(place.bring ?? [], f) })],
        ...usual,
      ],
    };
  const isRung = answer.rungs.includes(own);
  const newly = own.newly ?? { up: 0, fell: 0 };
  const change = say("page.ladder.signed", { change: own.change ?? 0 });
  return {
    title: `${name}: ${say("ladder.people", { people: place.people })}`,
    rows: [
      everyone,
      [say("rests.method"), say("rests.standing")],
      [say("rests.change"), say("rests.changeSince", { change, day: f.day(usOf(answer.since)) })],
      [say("rests.came"), isRung ? say("rests.cameHow", { ...newly, days: answer.spanDays }) : null],
      [say("rests.ahead"), isRung ? aheadOf(own, parts) : null],
      counted,
      [say("rests.unknown"), unknownOf(own, words)],
      ...usual,
    ],
    links: [
      ...link(place.people, { rung: id, win: undefined }),
      ...(isRung ? link(newly.up, { rung: id, came: "up" }, "rests.seeUp") : []),
      ...link(newly.fell, { rung: id, came: "down" }, "rests.seeFell"),
    ],
  };
}

function gapBasis(
  { id, climbed, fell, out }: Gap,
  title: string,
  { words, moves, usual, link }: Parts,
): Basis {
  const { say, f } = words;
  return {
    title,
    rows: [
      [say("page.ladder.up.title"), f.people(climbed)],
      [say("page.ladder.down.title"), f.people(fell)],
      [say("page.ladder.out.title"), f.people(out)],
      ...moves,
      ...usual,
    ],
    links: [
      ...link(climbed, { moved: "climb", over: id }, "rests.seeUp"),
      ...link(fell, { moved: "fall", over: id }, "rests.seeFell"),
    ],
  };
}

function groundBasis(title: string, { answer: { crossed }, words, moves, usual, link }: Parts): Basis {
  const { say, f } = words;
  return {
    title,
    rows: [
      [say("page.ladder.new.title"), f.people(crossed.arrived)],
      [say("page.ladder.back.title"), f.people(crossed.returned)],
      [say("page.ladder.out.title"), f.people(crossed.rungs[0]?.out ?? 0)],
      ...moves,
      ...usual,
    ],
    links: link(crossed.arrived, { moved: "arrival" }),
  };
}

function aheadOf({ falling }: LadderAnswer["rungs"][number], { answer, words: { say, f } }: Parts): string {
  if (falling === null) return say("rests.notCertain");
  const people = sum(falling.map((one) => one.people));
  return say("rests.falls", { people, until: f.day(usOf(answer.until)) });
}

function unknownOf(place: LadderAnswer["rungs"][number], { say, f }: Words): string | null {
  const parts = [
    ...(place.trustedSince === null ? [] : [say("rests.short", { day: f.day(usOf(place.trustedSince)) })]),
    ...(place.maybeBoughtBefore ? [say("rests.maybeBefore", { people: place.maybeBoughtBefore })] : []),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}
