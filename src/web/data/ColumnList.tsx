import { useUnfolded } from "../address/use-unfolded.ts";
import type { UploadAnswer, UploadColumn } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";
import { remap, type WrittenMap } from "./remap.ts";

/** Every column of a file with its first cells, and what it is in Stige, to be changed where it stands. */
export function ColumnList({
  seen,
  write,
  waits,
}: {
  readonly seen: UploadAnswer;
  readonly write: (map: WrittenMap) => void;
  readonly waits: boolean;
}) {
  const { tell } = useDataWords();
  const [all, setAll] = useUnfolded("columns");
  const unused = seen.columns.filter(({ targets }) => targets.length === 0);
  const known = seen.columns.some(({ targets }) => targets.length > 0);
  const folds = known && unused.length > 3;
  const shown = folds && !all ? seen.columns.filter(({ targets }) => targets.length > 0) : seen.columns;
  return (
    <section aria-label={tell("data.map.inFile")}>
      <div className="columns-head quiet" aria-hidden="true">
        <span>{tell("data.map.inFile")}</span>
        <span>{tell("data.map.inStige")}</span>
      </div>
      <ul className={waits ? "columns stale" : "columns"}>
        {shown.map((column) => (
          <ColumnLine
            key={column.column}
            column={column}
            seen={seen}
            choose={(target) => write(remap(seen.map, column, target))}
          />
        ))}
      </ul>
      {folds && (
        <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {tell("data.map.unusedColumns", { columns: unused.length })}
        </button>
      )}
    </section>
  );
}

const asItIs = "as it is";

function ColumnLine({
  column,
  seen: { columns, targets },
  choose,
}: {
  readonly column: UploadColumn;
  readonly seen: UploadAnswer;
  readonly choose: (target: string | null) => void;
}) {
  const { tell } = useDataWords();
  const { header, cells, said, beside } = column;
  const [own = ""] = column.targets;
  const plain = column.targets.length < 2 && (own === "" || targets.some(({ target }) => target === own));
  const used = new Map(columns.flatMap((one) => one.targets.map((target) => [target, one] as const)));
  return (
    <li className={own === "" ? "unused" : undefined}>
      <div>
        <b>{header}</b>
        <span className="cells">{cells.join(" · ")}</span>
      </div>
      <svg className="to" viewBox="0 0 32 12" aria-hidden="true">
        <path d={own === "" ? "M2 6h.01M10 6h.01M18 6h.01" : "M1 6h29M25 1.5l5 4.5l-5 4.5"} />
      </svg>
      <div>
        <select
          aria-label={tell("data.map.is", { header })}
          value={plain ? own : asItIs}
          onChange={({ currentTarget: { value } }) => value !== asItIs && choose(value === "" ? null : value)}
        >
          <option value="">{tell("data.map.unused")}</option>
          {!plain && <option value={asItIs}>{said}</option>}
          {targets.map(({ target, name, required }) => {
            const other = used.get(target);
            const note =
              other && other !== column
                ? ` (${tell("data.map.used", { header: other.header })})`
                : required && !other
                  ? ` (${tell("data.map.required")})`
                  : "";
            return (
              <option key={target} value={target}>
                {name}
                {note}
              </option>
            );
          })}
        </select>
        {beside && <small className="quiet">{tell("data.map.beside")}</small>}
      </div>
    </li>
  );
}
