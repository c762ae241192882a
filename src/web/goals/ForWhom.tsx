import { useId } from "react";
import { useGoalsWords } from "../words/use-goals-words.ts";

/** For whom a goal is: everyone, or the people of a segment that can be followed through time. Nothing where there is none. */
export function ForWhom({
  segments,
  segment,
  setSegment,
  isStep,
}: {
  readonly segments: readonly string[];
  /** Empty: everyone. */
  readonly segment: string;
  readonly setSegment: (segment: string) => void;
  readonly isStep: boolean;
}) {
  const { tell } = useGoalsWords();
  const id = useId();
  // What a goal is for already can be left as it is, whatever became of the segment.
  const names = segment === "" || segments.includes(segment) ? segments : [...segments, segment];
  if (names.length === 0) return null;
  return (
    <p className="field">
      <label htmlFor={id}>{tell("form.for")}</label>
      <select
        id={id}
        value={segment}
        aria-describedby={segment === "" ? undefined : `${id}-meaning`}
        onChange={(event) => setSegment(event.currentTarget.value)}
      >
        <option value="">{tell("form.everyone")}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {segment !== "" && (
        <span className="quiet" id={`${id}-meaning`}>
          {tell(isStep ? "form.atFoot" : "form.whileThere")}
        </span>
      )}
    </p>
  );
}
