import { useState } from "react";
import type { Question } from "../api/answers.ts";
import { type Beside, fetched } from "../api/ask.ts";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { handFile } from "./hand-file.ts";

/** Fetches every row of an answer as a file; a long one tells how far it is. `e` presses it. */
export function CsvButton({
  question,
  query,
  beside = {},
  file,
  of = null,
}: {
  readonly question: Question;
  readonly query: object;
  readonly beside?: Beside;
  readonly file: string;
  /** How many rows there will be; null: not known before. */
  readonly of?: number | null;
}) {
  const { say, f } = useWords();
  const [rows, setRows] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setFailed(false);
    setRows(0);
    try {
      const asking = { language: f.language, signal: new AbortController().signal };
      const all = await parts(await fetched(question, query, asking, beside, "text/csv"), setRows);
      handFile(all, file, "text/csv;charset=utf-8");
    } catch {
      setFailed(true);
    }
    setRows(null);
  };
  return (
    <>
      <button type="button" className="plain" data-export="" disabled={rows !== null} onClick={save}>
        <Icon name="download" />
        {say("shell.csv")}
      </button>
      <span role="status" className="quiet number">
        {rows !== null && rows > 0 && say("shell.csv.rows", { rows, of })}
        {failed && say("shell.csv.failed")}
      </span>
    </>
  );
}

/** The parts of a file as they come; `told` hears of its lines. */
async function parts(response: Response, told: (rows: number) => void): Promise<BlobPart[]> {
  const reader = response.body?.getReader();
  const all: BlobPart[] = [];
  let rows = -1;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return all;
    all.push(value);
    for (const byte of value) if (byte === 10) rows++;
    told(rows);
  }
}
