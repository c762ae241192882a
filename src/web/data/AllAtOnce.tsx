import { useQueries } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Language } from "../../core/words/language.ts";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { addressOf } from "../address/address.ts";
import type { UploadAnswer, UploadLine } from "../api/answers.ts";
import { uploadQuery } from "../api/queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { type TellData, useDataWords } from "../words/use-data-words.ts";
import { kindName } from "./load-lines.ts";

/** Several files that were read: what each was taken for, and one button that has all count which need no choice of their own. */
export function AllAtOnce({ list }: { readonly list: readonly UploadLine[] }) {
  const { tell, f } = useDataWords();
  const read = list.filter(({ state }) => state === "seen");
  const asked = useQueries({ queries: read.map((one) => uploadQuery(one, f.language)) });
  const take = useChange("POST /uploads/{id}/load", () => {}, ["uploads"]);
  if (read.length < 2) return null;
  const seen = asked.flatMap(({ data }) => (data ? [data] : []));
  const ready = seen.filter(needsNothing);
  const rows = ready.reduce((all, one) => all + (one.rows?.accepted ?? 0), 0);
  const reading = list.some(({ state }) => state === "waiting" || state === "reading");
  // One after the other, as they were sent: the server lets each wait its turn, and tells how far it is.
  const takeAll = async () => {
    for (const { id } of ready)
      await take.mutateAsync({ id, body: { acceptRejects: false, replaces: null, adds: false } });
  };
  const names = (["file", "as", "rows"] as const).map((column) => tell(`data.all.${column}`));
  return (
    <div className="all-at-once">
      <table>
        <caption className="unseen">{tell("data.all")}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.map((one) => (
            <Proposal key={one.id} one={one} />
          ))}
        </tbody>
      </table>
      <p className="row">
        <SendButton
          type="button"
          className="button main"
          sends={take}
          disabled={ready.length === 0 || reading || seen.length < read.length}
          onClick={() => void takeAll().catch(() => {})}
        >
          {tell("data.all.load", { files: ready.length, rows, told: f.count(rows) })}
        </SendButton>
        {ready.length < seen.length && (
          <span className="quiet">{tell("data.all.apart", { files: seen.length - ready.length })}</span>
        )}
        <SeenFile
          head={[...names, tell("data.all.columns"), tell("data.column.rejected")]}
          rows={seen.map((one) => [
            ...[one.file, readAs(one, tell, f.language), one.rows?.accepted ?? null],
            ...[columnsRead(one).join("; "), one.rows?.rejected ?? null],
          ])}
          file="stige-files.csv"
        />
      </p>
      <p className="quiet">{tell("data.map.undo")}</p>
      <Wrong error={take.error} />
    </div>
  );
}

/** It counts without a choice: nothing of it is refused, loaded already, or not known. */
function needsNothing({ refusal, sameAs, rows, kind }: UploadAnswer): boolean {
  return kind !== null && refusal === null && sameAs === null && (rows?.accepted ?? 0) > 0;
}

function readAs({ kind }: UploadAnswer, tell: TellData, language: Language): string {
  return kind === null ? tell("data.state.unreadable") : kindName(kind, language);
}

/** The columns that are read, each with what it is. */
function columnsRead({ columns }: UploadAnswer): readonly string[] {
  return columns.filter(({ targets }) => targets.length > 0).map(({ header, said }) => `${header}: ${said}`);
}

function Proposal({ one }: { readonly one: UploadAnswer }) {
  const { tell, f } = useDataWords();
  const { id, file, rows } = one;
  return (
    <tr>
      <th scope="row">
        <Link href={addressOf({ page: "map", id })} data-row="">
          {file}
        </Link>
      </th>
      <td>
        {readAs(one, tell, f.language)}
        <small className="quiet">{columnsRead(one).join(" · ")}</small>
        {!needsNothing(one) && <small className="quiet">{tell("data.all.choose")}</small>}
      </td>
      <td className="number">
        {rows && f.count(rows.accepted)}
        {rows && rows.rejected > 0 && (
          <small className="quiet">{tell("data.all.rejected", { told: f.count(rows.rejected) })}</small>
        )}
      </td>
    </tr>
  );
}
