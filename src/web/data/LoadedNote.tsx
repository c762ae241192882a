import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import type { LoadLine, UploadAnswer } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";
import { LadderNow } from "./LadderNow.tsx";
import { UndoButton } from "./UndoButton.tsx";

/** What a file became, and the ways on: to the ladder, to the load, and back; `line`: the load, while it stands. */
export function LoadedNote({
  seen: { loaded },
  line,
}: {
  readonly seen: UploadAnswer;
  readonly line: LoadLine | undefined;
}) {
  const { tell, f } = useDataWords();
  if (!loaded) return null;
  const { book } = line ?? { book: null };
  const { load, counts, withoutRate } = loaded;
  return (
    <>
      {counts && <p>{tell("data.map.counts", counts)}</p>}
      {book !== null && <p className="then-note">{tell("data.map.book.kept", { book })}</p>}
      {withoutRate > 0 && <p>{tell("data.map.without", { n: withoutRate, orders: f.count(withoutRate) })}</p>}
      <p className="row head-actions">
        <Link href={addressOf({ page: "ladder" })} className="button main">
          {tell("data.map.toLadder")}
        </Link>
        {load !== null && (
          <Link href={addressOf({ page: "load", id: load })} className="button">
            {tell("data.map.toLoad")}
          </Link>
        )}
        {line && <UndoButton line={line} />}
        <Link href={addressOf({ page: "data" })} className="button">
          {tell("data.map.all.files")}
        </Link>
      </p>
      <LadderNow />
    </>
  );
}
