import { type Message, message } from "../../core/words/say.ts";
import type { LadderAnswer } from "../../verbs/ladder/ladder.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { drawRungs } from "./ladder-drawing.ts";
import type { Paint } from "./paint.ts";

type PlaceCount = LadderAnswer["rungs"][number];

/** What the page says besides the numbers. */
export interface Stand {
  readonly shop: string;
  /** Was asked for by name, so that it is said. */
  readonly knownAt: boolean;
  readonly lastVersion: number;
  /** The source of the book of orders. */
  readonly ordersFrom: string | null;
}

/** The whole answer to `stige ladder`: what moved, the ladder, what is certain to come, what the numbers rest on. */
export function ladderPage(
  answer: LadderAnswer,
  stand: Stand,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const told = (said: Message, indent = "  ") => wrap(`  ${say(said)}`, width, indent);
  const lines: string[] = [];
  if (answer.endOfData) lines.push(...told(message("ladder.endOfData", { us: answer.asOfUs })), "");
  const headline = answer.people === 0 ? message("ladder.nobody") : moved(answer);
  lines.push(...told(headline).map(paint.bold));
  lines.push(...wrap(`  ${standing(answer, stand, reader)}`, width, "  ").map(paint.dim), "");
  lines.push(...drawRungs(answer, reader, paint, width));
  for (const part of [coming(answer, reader, width), notes(answer, stand).flatMap((note) => told(note))])
    if (part.length > 0) lines.push("", ...part);
  return `${lines.join("\n")}\n`;
}

/** People, not moves, as everywhere: who climbed twice climbed. */
function moved({ crossings: { climbed, fell, left: lapsed }, spanDays: days }: LadderAnswer): Message {
  return message("ladder.moved", { climbed, fell, lapsed, days });
}

function standing(answer: LadderAnswer, stand: Stand, { say }: Reader): string {
  const parts = [message("ladder.stood", { shop: stand.shop, us: answer.asOfUs })];
  if (answer.ahead) parts.push(message("ladder.ahead"));
  if (stand.knownAt) parts.push(message("ladder.knownAt", { us: answer.knownAtUs }));
  if (answer.version !== stand.lastVersion)
    parts.push(message("ladder.version", { version: answer.version }));
  parts.push(message("ladder.people", { people: answer.people }));
  if (answer.beside.excluded > 0) parts.push(message("ladder.excluded", { people: answer.beside.excluded }));
  return parts.map(say).join(" · ");
}

/** The falls that are certain, rung by rung from the top: "Ambassadør  11 faller til gjenkjøper, 2 går av stigen". */
function coming(answer: LadderAnswer, { say, formats }: Reader, width: number): string[] {
  const places = [...answer.rungs, ...answer.off];
  const falling = answer.rungs.toReversed().filter((rung) => (rung.falling ?? []).length > 0);
  if (falling.length === 0) return [];
  const longest = Math.max(...falling.map((rung) => formats.name(rung.name, rung.id).length));
  const lines = [`  ${say(message("ladder.coming", { untilUs: answer.untilUs }))}`];
  for (const rung of falling) {
    const parts = (rung.falling ?? []).flatMap(({ to, people }) => {
      const place = places.find((p) => p.id === to);
      if (!place) return [];
      const off = answer.off.includes(place);
      return [say(message(off ? "ladder.coming.leave" : "ladder.coming.fall", { people, to: place }))];
    });
    const name = formats.name(rung.name, rung.id).padEnd(longest);
    lines.push(...wrap(`    ${name}   ${parts.join(", ")}`, width, " ".repeat(longest + 7)));
  }
  return lines;
}

/** What the numbers rest on. */
function notes(answer: LadderAnswer, stand: Stand): Message[] {
  const { beside } = answer;
  const of = (place: PlaceCount): Message[] => {
    const said: Message[] = [];
    if (place.trustedSinceUs !== null && place.bring === null)
      said.push(message("ladder.tooShort", { place, sinceUs: place.trustedSinceUs }));
    if (place.maybeBoughtBefore)
      said.push(
        message("ladder.maybeBoughtBefore", {
          place,
          maybe: place.maybeBoughtBefore,
          people: place.people ?? 0,
        }),
      );
    return said;
  };
  const ownerless =
    beside.ownerless > 0
      ? [
          message("ladder.ownerless", {
            orders: beside.ownerless,
            revenueMinor: beside.ownerlessRevenueMinor,
            share: beside.revenueMinor === 0 ? 0 : beside.ownerlessRevenueMinor / beside.revenueMinor,
          }),
        ]
      : [];
  const withoutRate =
    beside.withoutRate > 0 ? [message("ladder.withoutRate", { orders: beside.withoutRate })] : [];
  const unmatched =
    beside.unmatchedRefunds > 0
      ? [
          message("ladder.unmatchedRefunds", {
            refunds: beside.unmatchedRefunds,
            grossMinor: beside.unmatchedRefundsMinor,
          }),
        ]
      : [];
  const places = [...answer.rungs.toReversed(), ...answer.off];
  return [
    ...notMeasured(places),
    ...places.flatMap(of),
    ...ownerless,
    ...withoutRate,
    ...unmatched,
    ...notCounted(answer, stand),
  ];
}

/** What is known and does not count. */
function notCounted({ beside }: LadderAnswer, { ordersFrom }: Stand): Message[] {
  const { elsewhere, elsewhereSources, lostOverrides, lostRungs } = beside;
  const said: Message[] = [];
  if (elsewhere > 0)
    said.push(
      message("ladder.elsewhere", {
        orders: elsewhere,
        sources: elsewhereSources ?? "",
        book: ordersFrom ?? "",
      }),
    );
  if (lostOverrides > 0)
    said.push(message("ladder.lostOverrides", { overrides: lostOverrides, rungs: lostRungs ?? "" }));
  return said;
}

/** One note for all places that lack the same. */
function notMeasured(places: readonly PlaceCount[]): Message[] {
  const byLack = new Map<string, PlaceCount[]>();
  for (const place of places) {
    if (!place.bring) continue;
    const lack = JSON.stringify(place.bring);
    byLack.set(lack, [...(byLack.get(lack) ?? []), place]);
  }
  return [...byLack.values()].map((same) =>
    message("ladder.notMeasured.note", { places: same, bring: same[0]?.bring ?? [] }),
  );
}
