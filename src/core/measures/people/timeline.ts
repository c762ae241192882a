import { forever, type Ladder } from "../../ladder/ladder.ts";
import { type MoveKind, moveKind } from "../../ladder/moves.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { NamedPlace } from "../../words/ladder.ts";
import { type Message, message } from "../../words/say.ts";
import type { PersonRows } from "./person.sql.ts";

/** One thing on a person's way: a fact, or a move. Instants in microseconds since 1970. */
export interface Entry {
  readonly us: number;
  readonly kind: keyof PersonRows | "move";
  readonly said: Message;
  /** Of an order that counts: what it came to, in minor units of the shop's currency. */
  readonly amountMinor: number | null;
  /** Of an answer. */
  readonly score: number | null;
  /** Of a move. */
  readonly move: { readonly kind: MoveKind; readonly place: NamedPlace; readonly index: number } | null;
}

/**
 * A person's facts and moves, oldest first; a move stands after the facts of its instant, which made it. Events of one
 * name within 24 hours of the first of them are one entry. `nameOf` tells what a friend is called; `currency` is the shop's.
 */
export function timeline(
  rows: PersonRows,
  ladder: Ladder,
  personId: number,
  nameOf: (personId: number) => string,
  currency: string,
): readonly Entry[] {
  const facts = [
    ...rows.people.flatMap(knownEntries),
    ...rows.orders.map((order) => orderEntry(order, currency)),
    ...rows.refunds.map((refund) =>
      fact(refund.refunded_us, "refunds", message("person.refund", told(refund, currency))),
    ),
    ...eventEntries(rows.events),
    ...rows.answers.map(({ answered_us, survey_kind, score }) => ({
      ...fact(answered_us, "answers", message("person.answer", { kind: survey_kind ?? "nps", score })),
      score,
    })),
    ...rows.referrals.flatMap((referral) => referralEntries(referral, personId, nameOf)),
    ...rows.consents.map(({ given_us, granted, purpose, channel }) =>
      fact(
        given_us,
        "consents",
        message(granted ? "person.consented" : "person.refused", { purpose, channel }),
      ),
    ),
    ...rows.touches.map(touchEntry),
    ...rows.responses.map(responseEntry),
    ...rows.overrides.flatMap((row) => overrideEntries(row, ladder)),
  ];
  const moves = rows.stays.map((stay) => moveEntry(stay, ladder));
  return [...facts, ...moves].sort(
    (a, b) => a.us - b.us || Number(a.kind === "move") - Number(b.kind === "move"),
  );
}

type Row<T extends keyof PersonRows> = PersonRows[T][number];

function fact(us: number, kind: Entry["kind"], said: Message): Entry {
  return { us, kind, said, amountMinor: null, score: null, move: null };
}

function knownEntries({ known_us, known_exact, erased_us }: Row<"people">): Entry[] {
  const known = fact(known_us, "people", message(known_exact ? "person.known" : "person.knownFromLoad"));
  return erased_us === null ? [known] : [known, fact(erased_us, "people", message("person.erased"))];
}

function told(of: Row<"refunds"> | Row<"orders">, shopCurrency: string) {
  const currency = of.currency === shopCurrency ? null : of.currency;
  return { order: of.order_id, grossMinor: of.gross_minor, toldMinor: of.told_minor, currency };
}

function orderEntry(order: Row<"orders">, currency: string): Entry {
  const { ordered_us, counts, not_counted } = order;
  const why = not_counted === "cancelled" || not_counted === "refunded" ? not_counted : "status";
  const said = counts
    ? message("person.order", told(order, currency))
    : message(`person.order.${why}`, told(order, currency));
  return { ...fact(ordered_us, "orders", said), amountMinor: counts ? order.gross_minor : null };
}

function eventEntries(events: PersonRows["events"]): Entry[] {
  const groups: { us: number; name: string; times: number }[] = [];
  for (const { happened_us, name } of events) {
    const open = groups.findLast((group) => group.name === name);
    if (open && happened_us - open.us < dayUs) open.times++;
    else groups.push({ us: happened_us, name, times: 1 });
  }
  return groups.map(({ us, name, times }) => fact(us, "events", message("person.event", { name, times })));
}

function referralEntries(
  { referrer_id, friend_id, made_us, converted_us }: Row<"referrals">,
  personId: number,
  nameOf: (personId: number) => string,
): Entry[] {
  if (friend_id === personId)
    return [fact(made_us, "referrals", message("person.wasReferred", { by: nameOf(referrer_id) }))];
  const friend = nameOf(friend_id);
  const made = fact(made_us, "referrals", message("person.referred", { friend }));
  if (converted_us === null) return [made];
  return [made, fact(converted_us, "referrals", message("person.converted", { friend }))];
}

function touchEntry({ sent_us, play, channel, touch_kind, arm }: Row<"touches">): Entry {
  const name = play ?? touch_kind ?? "";
  const said =
    arm === "held_out"
      ? message("person.heldOut", { play: name })
      : message("person.touch", { play: name, channel: channel ?? "" });
  return fact(sent_us, "touches", said);
}

function responseEntry({ happened_us, response_kind, machine, play, channel }: Row<"responses">): Entry {
  const to = play ?? channel ?? "";
  return fact(happened_us, "responses", message("person.response", { kind: response_kind, to, machine }));
}

function overrideEntries(
  { rung, recorded_us, until_us, revoked_us, reason }: Row<"overrides">,
  { rungs }: Ladder,
): Entry[] {
  // A rung that this ladder lacks is told by its id.
  const place = { id: rung, name: rungs.find(({ id }) => id === rung)?.name ?? {} };
  const told = { place, untilUs: until_us, reason: reason ?? "" };
  const made = fact(recorded_us, "overrides", message("person.override", told));
  if (revoked_us === null || revoked_us >= forever) return [made];
  return [made, fact(revoked_us, "overrides", message("person.revoked", { place }))];
}

const moved = {
  arrival: "person.arrived",
  climb: "person.climbed",
  fall: "person.fell",
  lapse: "person.lapsed",
  return: "person.returned",
} as const;

function moveEntry({ rung, previous_rung, from_us }: Row<"stays">, ladder: Ladder): Entry {
  const places = [...ladder.rungs, ...ladder.offLadder];
  const index = places.findIndex(({ id }) => id === rung);
  const previous = previous_rung === null ? -1 : places.findIndex(({ id }) => id === previous_rung);
  const kind = moveKind(ladder, index, previous);
  const place = { id: rung, name: places[index]?.name ?? {} };
  const said = message(moved[kind], { place });
  return { ...fact(from_us, "move", said), move: { kind, place, index } };
}
