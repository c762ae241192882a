import { useView } from "../address/use-view.ts";
import type { KpiLine, KpisAnswer } from "../api/answers.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { useWords } from "../words/use-words.ts";
import { FigureMark } from "./FigureMark.tsx";
import { figureText, valueText } from "./figure-text.ts";

/** Every key figure: now, on its own scale, and in the span before. */
export function FigureList({ answer }: { readonly answer: KpisAnswer }) {
  return (
    <ul className="figures">
      {answer.kpis.map((kpi) => (
        <FigureItem key={kpi.id} kpi={kpi} answer={answer} />
      ))}
    </ul>
  );
}

function FigureItem({ kpi, answer }: { readonly kpi: KpiLine; readonly answer: KpisAnswer }) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const { id, unit, restsOn, now, before, moved } = kpi;
  const name = say(`kpis.name.${id}`);
  const told = figureText(now, unit, say, f);
  const interval =
    now.interval &&
    say("page.kpis.interval", {
      low: valueText(now.interval.low, unit, f),
      high: valueText(now.interval.high, unit, f),
    });
  const on = now.value === null ? null : say(`kpis.on.${restsOn}`, { n: now.restsOn });
  const basis = () => ({
    title: `${name}: ${told}`,
    rows: [
      [say("rests.method"), say(`kpis.how.${id}`)],
      [say("rests.on"), on],
      [say("rests.interval"), interval ? `${interval} (90 %)` : say("rests.counted")],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <li data-kpi={id}>
      <h2>{name}</h2>
      <p className="figure-value number">
        <b className={now.value === null ? "quiet" : undefined}>{told}</b>
        {moved && <span className={`moved ${moved}`}>{say(`kpis.${moved}`)}</span>}
        <Rests of={`${name}: ${told}`} basis={basis} />
      </p>
      <FigureMark kpi={kpi} />
      <p className="quiet number">{[interval, unit === "people" ? null : on].filter(Boolean).join(" · ")}</p>
      <p className="quiet number">
        {before.value !== null &&
          say("page.kpis.then", { value: figureText(before, unit, say, f), days: answer.days })}
      </p>
    </li>
  );
}
