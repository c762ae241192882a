import type { Dialect } from "../../sql/dialect.ts";
import { integer, text } from "../../sql/literal.ts";
import type { Needs } from "../walker/kernel.ts";
import { countChangesSql } from "./count-changes.sql.ts";
import { farAhead } from "./far.ts";
import { begin, end, type Side, sidesSql } from "./sides.sql.ts";
import type { Kept, Slot, SlotOf, Slots } from "./slots.ts";

/**
 * Queries that give every change of every number that is kept: person_id, us, track, delta. One query for all slots that
 * read the same facts. The first also gives the instant from which on a person is known, as a change by nothing.
 */
export function changesSql(dialect: Dialect, needs: Needs, slots: Slots): readonly string[] {
  return [
    knownSql(ofKind(slots, "known")),
    ...countChangesSql(dialect, needs, ofKind(slots, "count")),
    ...sumSql(ofKind(slots, "sum")),
    ...answersSql(ofKind(slots, "latest"), ofKind(slots, "below")),
    ...consentsSql(ofKind(slots, "consent")),
  ];
}

function ofKind<K extends Slot["kind"]>({ all }: Slots, kind: K): readonly Kept<SlotOf<K>>[] {
  return all.flatMap(({ slot, ...where }) =>
    slot.kind === kind ? [{ slot: slot as SlotOf<K>, ...where }] : [],
  );
}

function knownSql(slots: readonly Kept<SlotOf<"known">>[]): string {
  return sidesSql("(select person_id, known_us from people where not excluded) as everyone", [
    { track: 0, us: "known_us", delta: "0", when: "true" },
    ...slots.map((kept) => begin(kept, `known_us + ${integer(kept.slot.forUs)}`, "true")),
  ]);
}

/** The money of orders, added at their instant and taken away at the end of their window; money that is not known adds nothing. */
function sumSql(slots: readonly Kept<SlotOf<"sum">>[]): readonly string[] {
  if (slots.length === 0) return [];
  const sides = slots.flatMap(({ track, slot: { money, windowUs } }): Side[] => {
    const when = `${money}_minor is not null`;
    const comes = { track, us: "ordered_us", delta: `${money}_minor`, when };
    if (windowUs === null) return [comes];
    return [comes, { track, us: `ordered_us + ${integer(windowUs)}`, delta: `-${money}_minor`, when }];
  });
  return [
    sidesSql(
      "(select person_id, ordered_us, revenue_minor, margin_minor from orders where counts and person_id is not null) as paid",
      sides,
    ),
  ];
}

/** Of several answers at one instant the lowest counts; an answer counts until the next. */
function answersSql(
  latest: readonly Kept<SlotOf<"latest">>[],
  below: readonly Kept<SlotOf<"below">>[],
): readonly string[] {
  if (latest.length + below.length === 0) return [];
  const instants = `select person_id, answered_us as us, min(score) as score from answers
        where survey_kind = 'nps' and person_id is not null group by person_id, answered_us`;
  return [
    sidesSql(
      `(select person_id, us, score, lead(us, 1, ${farAhead}) over (partition by person_id order by us) as next_us
      from (${instants}) as instants) as said`,
      [
        ...latest.flatMap((kept) => {
          const { atLeast, windowUs } = kept.slot;
          const when = `score >= ${integer(atLeast)}`;
          const endUs = windowUs === null ? "next_us" : `least(next_us, us + ${integer(windowUs)})`;
          return [begin(kept, "us", when), end(kept, endUs, when)];
        }),
        ...below.map((kept) => begin(kept, "us", `score < ${integer(kept.slot.atLeast)}`)),
      ],
    ),
  ];
}

/** Of several words on one consent at one instant a refusal wins; a word counts until the next. */
function consentsSql(slots: readonly Kept<SlotOf<"consent">>[]): readonly string[] {
  if (slots.length === 0) return [];
  const asked = slots.map(
    ({ slot: { channel, purpose } }, nth) =>
      `when channel = ${text(channel)} and purpose = ${text(purpose)} then ${nth}`,
  );
  const instants = `select person_id, consent, us, min(granted) as granted
        from (select person_id, case ${asked.join(" ")} end as consent, given_us as us, cast(granted as integer) as granted
          from consents where person_id is not null) as words
        where consent is not null group by person_id, consent, us`;
  return [
    sidesSql(
      `(select person_id, consent, us, granted, lead(us, 1, ${farAhead}) over (partition by person_id, consent order by us) as next_us
      from (${instants}) as instants) as said`,
      slots.flatMap((kept, nth) => {
        const when = `consent = ${nth} and granted = 1`;
        return [begin(kept, "us", when), end(kept, "next_us", when)];
      }),
    ),
  ];
}
