import { Field } from "../accounts/Field.tsx";
import { useGoalsWords } from "../words/use-goals-words.ts";

type Error = Parameters<typeof Field>[0]["error"];

/** The first and the last day of a goal. */
export function SpanFields({
  from,
  setFrom,
  by,
  setBy,
  error,
}: {
  readonly from: string;
  readonly setFrom: (from: string) => void;
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly error: Error;
}) {
  const { tell } = useGoalsWords();
  return (
    <>
      <Field
        {...{ label: tell("form.from"), name: "from", type: "date", complete: "off", error }}
        plain
        {...{ value: from, change: setFrom, short: true }}
      />
      <Field
        {...{ label: tell("form.by"), name: "by", type: "date", complete: "off", error }}
        plain
        {...{ value: by, change: setBy, short: true }}
      />
    </>
  );
}

/** Why a goal is as it is, in one's own words. */
export function NoteField({
  note,
  setNote,
  error,
}: {
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly error: Error;
}) {
  const { tell } = useGoalsWords();
  return (
    <Field
      {...{ label: tell("form.note"), name: "note", complete: "off", error }}
      {...{ value: note, change: setNote, most: 500 }}
    />
  );
}

/** A note as it is sent; null: nothing was written. */
export function noteSaid(note: string): string | null {
  return note.trim() === "" ? null : note;
}
