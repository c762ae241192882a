import type { UploadAnswer } from "../api/answers.ts";
import { useDataWords } from "../words/use-data-words.ts";
import type { WrittenMap } from "./remap.ts";

/** Of orders that are not of the shop's own book: that they would not count, and the way to have them count. */
export function BookChoice({
  seen: { book, source, map },
  write,
}: {
  readonly seen: UploadAnswer;
  readonly write: (map: WrittenMap) => void;
}) {
  const { tell } = useDataWords();
  if (book === null && map.source === null) return null;
  const said = book ?? map.source ?? "";
  return (
    <div className="then-note book">
      <p>
        {book === null
          ? tell("data.map.book.taken", { book: said })
          : tell("data.map.book", { book: said, own: source === "own" ? null : source })}
      </p>
      <button type="button" className="button small" onClick={() => write({ ...map, source: book })}>
        {book === null ? tell("data.map.book.apart") : tell("data.map.book.take")}
      </button>
    </div>
  );
}
