import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { ValueAnswer } from "../api/answers.ts";
import { valueQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { SampleTold } from "../shell/SampleTold.tsx";
import { usOf } from "../time/days.ts";
import { useValueWords } from "../words/use-value-words.ts";
import { AbcPart } from "./AbcPart.tsx";
import { BackTestPart } from "./BackTestPart.tsx";
import { KeyCustomersPart } from "./KeyCustomersPart.tsx";
import { PotentialPart } from "./PotentialPart.tsx";
import { upperShare } from "./rungs-told.ts";
import { SpreadPart } from "./SpreadPart.tsx";
import { useRungNames } from "./use-rung-names.ts";
import "../styles/value.css";

/** What people are worth: by rung, how few bring most, whether the forecast held, who they are, and what each step holds. */
export function ValuePage() {
  const { view } = useView();
  const { f } = useValueWords();
  const value = useQuery(valueQuery(view, f.language));
  const nameOf = useRungNames(value.data);
  if (value.error && !value.data) return <Failed whole error={value.error} again={() => value.refetch()} />;
  const untold = value.data?.all === null;
  return (
    <div className={value.isPlaceholderData ? "stale" : undefined}>
      <ValueHead answer={value.data} />
      <div className="value-parts">
        {!value.data ? (
          <div className="value-ghost ghost" />
        ) : untold ? (
          <Notes answer={value.data} />
        ) : (
          <SpreadPart answer={value.data} />
        )}
        <AbcPart />
      </div>
      <div className="value-parts ruled">
        {value.data ? <BackTestPart answer={value.data} /> : <div className="value-ghost ghost" />}
        <KeyCustomersPart nameOf={nameOf} />
      </div>
      {value.data && <PotentialPart nameOf={nameOf} />}
      {value.data && !untold && <Notes answer={value.data} ruled />}
    </div>
  );
}

/** The heading is the answer; before it is there, the question stands alone. */
function ValueHead({ answer }: { readonly answer: ValueAnswer | undefined }) {
  const { say, tell, f } = useValueWords();
  const shared = { name: say("shell.value"), question: tell("question") };
  if (!answer) return <PageHead {...shared} answer={[say("shell.loading")]} basis={[]} />;
  const { all, money, horizonDays: days, discountPercent: percent } = answer;
  const basis = tell(money?.basis === "revenue" ? "basis.revenue" : "basis.margin", { days, percent });
  const [low = 0, high = 0] = all?.interval ?? [];
  return (
    <PageHead
      {...shared}
      answer={[headingOf(answer)]}
      basis={
        all === null
          ? [f.day(usOf(answer.asOf))]
          : [
              basis,
              tell("all", { amountMinor: all.value, low, high }),
              f.day(usOf(answer.asOf)),
              answer.sample && <SampleTold key="sample" sample={answer.sample} />,
            ]
      }
    />
  );

  function headingOf(told: ValueAnswer): string {
    if (told.all === null) return tell("none");
    const upper = upperShare(told);
    if (!upper) return tell("heading.all", { amountMinor: told.all.value, days });
    return tell("heading", {
      people: Math.round(100 * upper.people),
      value: Math.round(100 * upper.value),
      rung: f.name(upper.from.name, upper.from.rung),
    });
  }
}

/** What has to be said beside the numbers. */
function Notes({
  answer: { notes },
  ruled = false,
}: {
  readonly answer: ValueAnswer;
  readonly ruled?: boolean;
}) {
  const { tell } = useValueWords();
  if (notes.length === 0) return null;
  return (
    <section className={ruled ? "value-part ruled" : "value-part"} aria-labelledby="value-notes">
      <h2 id="value-notes">{tell(ruled ? "notes.title" : "notes.why")}</h2>
      <ul className="value-notes">
        {notes.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
