import { Fragment, type ReactNode } from "react";
import { PeopleIn } from "./PeopleIn.tsx";

/** The head of a page: its name and question, the answer, and what that rests on. */
export function PageHead({
  name,
  question,
  answer,
  numbers = [],
  basis,
  rests,
  beside,
  children,
}: {
  readonly name: ReactNode;
  readonly question: string;
  /** In sentences, of which each is kept on a line where there is room. */
  readonly answer: readonly string[];
  /** Where the numbers of each sentence lead. */
  readonly numbers?: readonly (readonly { readonly n: number; readonly to: string }[])[];
  readonly basis: readonly ReactNode[];
  /** A button that tells what the answer rests on. */
  readonly rests?: ReactNode;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={beside ? "head" : "head one"}>
      <div>
        <p className="eyebrow">
          <b>{name}</b> <span>{question}</span>
        </p>
        <h1>
          {answer.map((sentence, i) => (
            <Fragment key={sentence}>
              {i > 0 && " "}
              <span>
                <PeopleIn sentence={sentence} numbers={(numbers[i] ?? []).filter(({ n }) => n > 0)} />
              </span>
            </Fragment>
          ))}
        </h1>
        <p className="basis number">
          {basis.filter(Boolean).map((part, i, all) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no name
            <Fragment key={i}>
              {i > 0 && " · "}
              {rests && i === all.length - 1 ? <WithRests part={part} rests={rests} /> : part}
            </Fragment>
          ))}
        </p>
        {children}
      </div>
      {beside}
    </header>
  );
}

/** The button stands on the line of the word before it: alone on a line it would belong to nothing. */
function WithRests({ part, rests }: { readonly part: ReactNode; readonly rests: ReactNode }) {
  const words = typeof part === "string" ? part.split(" ") : [part];
  return (
    <>
      {words.length > 1 && `${words.slice(0, -1).join(" ")} `}
      <span className="as-one">
        {words.at(-1)}
        {"\u00a0"}
        {rests}
      </span>
    </>
  );
}
