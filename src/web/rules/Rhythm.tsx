import type { DraftAnswer, DraftRule, WindowsAnswer } from "../api/answers.ts";
import { Icon } from "../shell/Icon.tsx";
import { useRulesWords } from "../words/use-rules-words.ts";

const dayUs = 86_400_000_000;

/** What the shop's own rhythm says of the window in a rule, as a hint beside it; nothing where the rule has no such window. */
export function Rhythm({
  rule,
  inForce,
  windows,
}: {
  readonly rule: DraftRule;
  /** The ladder in force, by which the windows are told. */
  readonly inForce: DraftAnswer;
  readonly windows: WindowsAnswer;
}) {
  const { tell, f } = useRulesWords();
  const { lapsedAfter, loyal } = windows;
  const told: string[] = [];
  if (rule.id === lapsedPlace(inForce, windows)) {
    const { evidence, proposal, days } = lapsedAfter;
    if (evidence && evidence.share !== null)
      told.push(
        tell("rules.rhythm.lapsed", { days: evidence.days, share: evidence.share, n: evidence.silences }),
      );
    else if (proposal !== "proposed") told.push(tell(`rules.rhythm.${proposal}`));
    if (days !== null && !durations(rule).includes(days * dayUs))
      told.push(tell("rules.rhythm.proposes", { days }));
  }
  if (rule.id === loyalPlace(inForce, windows)) {
    const { evidence, proposal } = loyal;
    if (evidence)
      told.push(
        tell("rules.rhythm.loyal", {
          ...{ orders: evidence.orders, days: evidence.withinDays },
          ...{ share: evidence.share, n: evidence.people },
        }),
      );
    else if (proposal !== "proposed") told.push(tell(`rules.rhythm.${proposal}`));
  }
  if (told.length === 0) return null;
  return (
    <p className="rhythm" lang={f.language}>
      <Icon name="flow" small /> <span>{told.join(" ")}</span>
    </p>
  );
}

const durations = ({ parts }: DraftRule) =>
  (parts ?? []).flatMap(({ value }) => (value?.kind === "duration" ? [value.is] : []));

/** The way off the ladder whose silence is `lapsedAfter`. */
function lapsedPlace({ off }: DraftAnswer, { inForce }: WindowsAnswer): string | null {
  const us = daysIn(inForce.lapsedAfter);
  return off.find((rule) => us !== null && durations(rule).includes(us))?.id ?? null;
}

/** The rung that asks for `loyalOrders` within `loyalWithin`. */
function loyalPlace({ rungs }: DraftAnswer, { inForce }: WindowsAnswer): string | null {
  const us = daysIn(inForce.loyalWithin);
  const found = rungs.find(
    (rule) =>
      us !== null &&
      durations(rule).includes(us) &&
      rule.parts?.some(({ value }) => value?.kind === "count" && value.is === inForce.loyalOrders),
  );
  return found?.id ?? null;
}

function daysIn(text: string | null): number | null {
  const days = /^(\d+)d$/.exec(text ?? "")?.[1];
  return days === undefined ? null : Number(days) * dayUs;
}
