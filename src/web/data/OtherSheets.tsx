import { Wrong } from "../accounts/Field.tsx";
import type { UploadAnswer } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";
import { remapToSheet, type WrittenMap } from "./remap.ts";

/** Of a workbook one sheet of which was loaded: the others with data, each to be looked at next. */
export function OtherSheets({
  seen: { sheets, map },
  pending,
  error,
  write,
}: {
  readonly seen: UploadAnswer;
  readonly pending: boolean;
  readonly error: unknown;
  readonly write: (map: WrittenMap) => void;
}) {
  const { tell } = useDataWords();
  if (!sheets || sheets.others.length === 0) return null;
  return (
    <section className="other-sheets" aria-labelledby="other-sheets">
      <h2 id="other-sheets">{tell("data.sheets")}</h2>
      <p className="row">
        {sheets.others.map((sheet) => (
          <button
            key={sheet}
            type="button"
            className="button"
            disabled={pending}
            onClick={() => write(remapToSheet(map, sheet))}
          >
            {tell("data.sheets.look", { sheet })}
          </button>
        ))}
      </p>
      <Wrong error={error} />
    </section>
  );
}
