import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ValueAnswer } from "../api/answers.ts";
import { NumberTable } from "../table/NumberTable.tsx";
import { inUnits, SeenFile } from "../table/SeenFile.tsx";
import { localDate, usOf } from "../time/days.ts";
import { useValueWords } from "../words/use-value-words.ts";
import { rungsTold } from "./rungs-told.ts";

type BackTest = NonNullable<ValueAnswer["backTest"]>;
type Told = Pick<BackTest["rungs"][number], "predicted" | "happened" | "held">;

/** The scale ends here; what is more stands at its edge. */
const most = 2.5;
const ticks = [0, 0.5, 1, 1.5, 2];

/** What was forecast with the facts as they were, held against what happened. */
export function BackTestPart({ answer }: { readonly answer: ValueAnswer }) {
  const { tell, f } = useValueWords();
  const { backTest } = answer;
  if (backTest === null)
    return (
      <section className="value-part" data-part="test">
        <h2>{tell("test.title")}</h2>
        <p className="quiet">{tell("test.none")}</p>
      </section>
    );
  const { held, of, horizonDays: days, purchases, predicted, happened } = backTest;
  const basis = tell("test.basis", { day: f.day(usOf(backTest.origin)), days, held, of });
  const [low = 0, high = 0] = predicted.interval;
  const all = { predicted, happened, held: happened >= low && happened <= high };
  const rows = rungsTold(answer).flatMap((rung) => {
    const told = backTest.rungs.find((one) => one.rung === rung.rung);
    return told ? [{ ...told, name: f.name(rung.name, rung.rung), colour: rung.colour }] : [];
  });
  return (
    <section className="value-part" data-part="test">
      <h2>{tell("test.title")}</h2>
      <p className="quiet">{basis}</p>
      <figure>
        <figcaption className="unseen">{basis}</figcaption>
        <ol className="tests">
          <TestRow name={tell("test.all")} told={all} colour="ink" />
          {rows.map((row) => (
            <TestRow key={row.rung} name={row.name} told={row} colour={row.colour} />
          ))}
          <li className="spread-axis" aria-hidden="true">
            <span className="spread-scale">
              {ticks.map((share) => (
                <span key={share} style={{ left: at(share) }}>
                  {`${100 * share} %`}
                </span>
              ))}
            </span>
          </li>
        </ol>
        <p className="quiet test-axis">{tell("test.scale")}</p>
      </figure>
      <p className="quiet number">
        {tell("test.purchases", purchases)} {tell("test.widened")}
      </p>
      <TestTable backTest={backTest} rows={rows} caption={basis} />
    </section>
  );
}

/** Rung by rung; how many stood there then leads to them. */
function TestTable({
  backTest,
  rows,
  caption,
}: {
  readonly backTest: BackTest;
  readonly rows: readonly (BackTest["rungs"][number] & { readonly name: string })[];
  readonly caption: string;
}) {
  const { view } = useView();
  const { tell, f } = useValueWords();
  const who = (rung: string) =>
    addressOf({ page: "people" }, { ...carried(view), rung, at: backTest.origin });
  return (
    <NumberTable
      name="test"
      caption={caption}
      file={
        <TestFile backTest={backTest} nameOf={(id) => rows.find(({ rung }) => rung === id)?.name ?? id} />
      }
      head={[
        tell("rung"),
        tell("people"),
        tell("test.expected"),
        tell("ninety"),
        tell("test.came"),
        tell("test.held"),
      ]}
      rows={rows.map((row) => [
        row.name,
        { n: row.people, to: who(row.rung) },
        f.estimate(row.predicted.value),
        tell("interval", { low: row.predicted.interval[0] ?? 0, high: row.predicted.interval[1] ?? 0 }),
        f.money(row.happened),
        tell(row.held ? "yes" : "no"),
      ])}
    />
  );
}

function TestFile({
  backTest: { origin, rungs },
  nameOf,
}: {
  readonly backTest: BackTest;
  readonly nameOf: (rung: string) => string;
}) {
  const { tell, f } = useValueWords();
  const units = (minor: number | null = null) => inUnits(minor, f.currency);
  return (
    <SeenFile
      head={[
        ...[tell("rung"), tell("people"), tell("test.expected"), "5 %", "95 %"],
        ...[tell("test.came"), tell("test.held")],
      ]}
      rows={rungs.map(({ rung, people, predicted, happened, held }) => [
        ...[nameOf(rung), { people }, units(predicted.value), units(predicted.interval[0])],
        ...[units(predicted.interval[1]), units(happened), tell(held ? "yes" : "no")],
      ])}
      file={`stige-value-test-${localDate(origin, f.timeZone)}.csv`}
    />
  );
}

const at = (share: number) => `${(100 * Math.max(0, Math.min(most, share))) / most}%`;

/** A band for what was said, a dot for what came: hollow where it lies outside. */
function TestRow({
  name,
  told,
  colour,
}: {
  readonly name: string;
  readonly told: Told;
  readonly colour: string;
}) {
  const { tell } = useValueWords();
  const { predicted, happened, held } = told;
  const by = (money: number) => (predicted.value > 0 ? money / predicted.value : 0);
  const [low, high] = [by(predicted.interval[0] ?? 0), by(predicted.interval[1] ?? 0)];
  const width = `calc(${at(high)} - ${at(low)})`;
  return (
    <li>
      <span className="spread-name">{name}</span>
      <span className="spread-marks" aria-hidden="true">
        {ticks.map((share) => (
          <i key={share} className={share === 1 ? "grid one" : "grid"} style={{ left: at(share) }} />
        ))}
        {predicted.value > 0 && (
          <>
            <i className={`thick b-${colour}`} style={{ left: at(low), width }} />
            <i className={held ? "came" : "came out"} style={{ left: at(by(happened)) }} />
          </>
        )}
      </span>
      <span className="test-said number quiet">
        {tell("test.line", { predicted: predicted.value, happened })}
        {!held && `, ${tell("test.out")}`}
      </span>
    </li>
  );
}
