import { type Charset, charsets, type Delimiter, delimiters } from "../../core/words/text-layout.ts";
import { Choice } from "../accounts/Choice.tsx";
import { useUnfolded } from "../address/use-unfolded.ts";
import type { UploadAnswer } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";
import { remapToDelimiter, remapToSheet, type WrittenMap } from "./remap.ts";

const forms = [
  ["dates", ["day-first", "month-first", "year-first"]],
  ["decimal", ["comma", "dot"]],
  ["tax", ["included", "excluded"]],
] as const;

/** What a file holds, and how its dates and numbers are written, where it does not show by itself. */
export function FormChoices({
  seen: { kind, kinds, map, sheets, text },
  write,
}: {
  readonly seen: UploadAnswer;
  readonly write: (map: WrittenMap) => void;
}) {
  const { tell } = useDataWords();
  const [formsTold, tellForms] = useUnfolded("forms");
  return (
    <>
      <SheetChoice sheets={sheets} choose={(sheet) => write(remapToSheet(map, sheet))} />
      <p className="field short">
        <label htmlFor="map-kind">{tell("data.map.kind")}</label>
        <select
          id="map-kind"
          value={kind ?? ""}
          onChange={({ currentTarget: { value } }) =>
            // Columns mean something else in a file of another kind.
            write({ ...map, kind: value === "" ? null : value, source: null, columns: {} })
          }
        >
          {(kind === null || map.kind !== null) && <option value="">{tell("data.map.kind.find")}</option>}
          {kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.name}
            </option>
          ))}
        </select>
      </p>
      {text && <TextChoices {...{ text, map, write }} />}
      <details
        className="map-forms"
        open={formsTold}
        onToggle={({ currentTarget }) => tellForms(currentTarget.open)}
      >
        <summary>{tell("data.map.forms")}</summary>
        <div className="row">
          {forms.map(([name, words]) => (
            <p className="field short" key={name}>
              <label htmlFor={`map-${name}`}>{tell(`data.map.${name}`)}</label>
              <select
                id={`map-${name}`}
                value={map[name] ?? ""}
                onChange={({ currentTarget: { value } }) =>
                  write({ ...map, [name]: value === "" ? null : value })
                }
              >
                <option value="">{tell("data.map.find")}</option>
                {words.map((word) => (
                  <option key={word} value={word}>
                    {tell(`data.map.${word}`)}
                  </option>
                ))}
              </select>
            </p>
          ))}
        </div>
      </details>
    </>
  );
}

/** How the letters and cells of a text are read, told as it was found and to be said otherwise. */
function TextChoices({
  text,
  map,
  write,
}: {
  readonly text: NonNullable<UploadAnswer["text"]>;
  readonly map: WrittenMap;
  readonly write: (map: WrittenMap) => void;
}) {
  const { tell } = useDataWords();
  // What the map says nothing of is as it was found.
  const found = (said: string | null, name: string): readonly ["", string] => [
    "",
    said === null ? tell("data.map.found", { found: name }) : tell("data.map.find"),
  ];
  return (
    <div className="row map-text">
      <Choice<Charset | "">
        label={tell("data.map.charset")}
        short
        value={(map.charset ?? "") as Charset | ""}
        choose={(charset) => write({ ...map, charset: charset || null })}
        choices={[
          found(map.charset, tell(`data.map.${text.charset as Charset}`)),
          ...charsets.map((one) => [one, tell(`data.map.${one}`)] as const),
        ]}
      />
      <Choice<Delimiter | "">
        label={tell("data.map.delimiter")}
        short
        value={(map.delimiter ?? "") as Delimiter | ""}
        choose={(delimiter) => write(remapToDelimiter(map, delimiter || null))}
        choices={[
          found(map.delimiter, tell(`data.map.by.${text.delimiter as Delimiter}`)),
          ...delimiters.map((one) => [one, tell(`data.map.by.${one}`)] as const),
        ]}
      />
    </div>
  );
}

/** Which sheet of a workbook is read; its columns are others than those of the one before. */
function SheetChoice({
  sheets,
  choose,
}: {
  readonly sheets: UploadAnswer["sheets"];
  readonly choose: (sheet: string) => void;
}) {
  const { tell } = useDataWords();
  if (!sheets || sheets.others.length === 0) return null;
  return (
    <p className="field short">
      <label htmlFor="map-sheet">{tell("data.map.sheet")}</label>
      <select id="map-sheet" value={sheets.read} onChange={({ currentTarget: { value } }) => choose(value)}>
        {[sheets.read, ...sheets.others].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
