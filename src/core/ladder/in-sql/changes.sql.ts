import type { Dialect } from "../../sql/dialect.ts";
import { integer, text } from "../../sql/literal.ts";
import type { Needs } from "../kernel.ts";
import { countChangesSql } from "./count-changes.sql.ts";
import { farAhead } from "./far.ts";
import { type Side, sidesSql } from "./sides.sql.ts";
import type { Numbered, Slot, SlotOf, Slots } from "./slots.ts";

/**
 * Queries that give every change of every slot: person_id, us, slot, delta. One query for all slots that read the same
 * facts. The first also gives the instant from which on a person is known, as a change of no slot.
 */
export function changesSql(dialect: Dialect, needs: Needs, slots: Slots): readonly string[] {
  return [
    knownSql(numbered(slots, "known")),
    ...countChangesSql(dialect, needs, numbered(slots, "count")),
    ...sumSql(numbered(slots, "sum")),
    ...answersSql(numbered(slots, "latest"), numbered(slots, "below")),
    ...consentsSql(numbered(slots, "consent")),
  ];
}

function numbered<K extends Slot["kind"]>(slots: Slots, kind: K): readonly Numbered<SlotOf<K>>[] {
  return slots.all.flatMap((slot, number) =>
    slot.kind === kind ? [[number, slot as SlotOf<K>] as const] : [],
  );
}

function knownSql(slots: readonly Numbered<SlotOf<"known">>[]): string {
  return sidesSql("(select person_id, known_us from people where not excluded) as everyone", [
    { slot: -1, us: "known_us", delta: "0", when: "true" },
    ...slots.map(([slot, { forUs }]) => ({
      slot,
      us: `known_us + ${integer(forUs)}`,
      delta: "1",
      when: "true",
    })),
  ]);
}

/** The money of orders, added at their instant and taken away at the end of their window; money that is not known adds nothing. */
function sumSql(slots: readonly Numbered<SlotOf<"sum">>[]): readonly string[] {
  if (slots.length === 0) return [];
  const sides = slots.flatMap(([slot, { money, windowUs }]): Side[] => {
    const when = `${money}_minor is not null`;
    const comes = { slot, us: "ordered_us", delta: `${money}_minor`, when };
    if (windowUs === null) return [comes];
    return [comes, { slot, us: `ordered_us + ${integer(windowUs)}`, delta: `-${money}_minor`, when }];
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
  latest: readonly Numbered<SlotOf<"latest">>[],
  below: readonly Numbered<SlotOf<"below">>[],
): readonly string[] {
  if (latest.length + below.length === 0) return [];
  const instants = `select person_id, answered_us as us, min(score) as score from answers
        where survey_kind = 'nps' and person_id is not null group by person_id, answered_us`;
  return [
    sidesSql(
      `(select person_id, us, score, lead(us, 1, ${farAhead}) over (partition by person_id order by us) as next_us
      from (${instants}) as instants) as said`,
      [
        ...latest.flatMap(([slot, { atLeast, windowUs }]) => {
          const when = `score >= ${integer(atLeast)}`;
          const endUs = windowUs === null ? "next_us" : `least(next_us, us + ${integer(windowUs)})`;
          return [
            { slot, us: "us", delta: "1", when },
            { slot, us: endUs, delta: "-1", when },
          ];
        }),
        ...below.map(([slot, { atLeast }]) => ({
          slot,
          us: "us",
          delta: "1",
          when: `score < ${integer(atLeast)}`,
        })),
      ],
    ),
  ];
}

/** Of several words on one consent at one instant a refusal wins; a word counts until the next. */
function consentsSql(slots: readonly Numbered<SlotOf<"consent">>[]): readonly string[] {
  if (slots.length === 0) return [];
  const asked = slots.map(
    ([number, { channel, purpose }]) =>
      `when channel = ${text(channel)} and purpose = ${text(purpose)} then ${number}`,
  );
  const instants = `select person_id, consent, us, min(granted) as granted
        from (select person_id, case ${asked.join(" ")} end as consent, given_us as us, cast(granted as integer) as granted
          from consents where person_id is not null) as words
        where consent is not null group by person_id, consent, us`;
  return [
    sidesSql(
      `(select person_id, consent, us, granted, lead(us, 1, ${farAhead}) over (partition by person_id, consent order by us) as next_us
      from (${instants}) as instants) as said`,
      slots.flatMap(([slot]) => [
        { slot, us: "us", delta: "1", when: `consent = ${slot} and granted = 1` },
        { slot, us: "next_us", delta: "-1", when: `consent = ${slot} and granted = 1` },
      ]),
    ),
  ];
}
