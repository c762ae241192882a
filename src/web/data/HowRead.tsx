import type { UploadAnswer } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";

/** What was taken for granted, what statuses mean, and the first rows as they are read. */
export function HowRead({
  seen: { rows, also, assumptions, statuses, samples },
}: {
  readonly seen: UploadAnswer;
}) {
  const { tell, f } = useDataWords();
  const told = (n: number) => ({ n, told: f.count(n) });
  const notes = [
    ...also.map(({ rows: n, name }) => `${f.count(n)} ${name}`),
    ...(rows && rows.passed > 0 ? [tell("data.map.passed", told(rows.passed))] : []),
    ...(rows && rows.forgotten > 0 ? [tell("data.map.forgotten", told(rows.forgotten))] : []),
  ];
  return (
    <>
      {notes.length > 0 && (
        <ul className="told-lines">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {assumptions.length > 0 && (
        <section aria-labelledby="assumed">
          <h2 id="assumed">{tell("data.map.assumed")}</h2>
          <ul className="told-lines">
            {assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {statuses.length > 0 && (
        <section aria-labelledby="statuses">
          <h2 id="statuses">{tell("data.map.statuses")}</h2>
          <dl className="told">
            {statuses.map((one) => (
              <div key={one.status}>
                <dt>{one.status}</dt>
                <dd className="number">
                  {f.count(one.orders)} <span className="quiet">{tell("data.map.status", one)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {samples.length > 0 && (
        <section aria-labelledby="samples">
          <h2 id="samples">{tell("data.map.samples")}</h2>
          <ul className="told-lines samples">
            {samples.map(({ name, line, fields }) => (
              <li key={`${name} ${line}`}>
                <b>{name}</b> <span className="quiet">{tell("data.map.line", { line: f.count(line) })}</span>
                <dl>
                  {fields.map((field) => (
                    <div key={field.name}>
                      <dt>{field.name}</dt>
                      <dd>{field.text}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
