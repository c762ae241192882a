import { Fragment, type ReactNode } from "react";

/** The head of a page: its name and question, the answer, and what that rests on. */
export function PageHead({
  name,
  question,
  answer,
  basis,
  beside,
  children,
}: {
  readonly name: ReactNode;
  readonly question: string;
  /** In sentences, of which each is kept on a line where there is room. */
  readonly answer: readonly string[];
  readonly basis: readonly (string | null)[];
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
              <span>{sentence}</span>
            </Fragment>
          ))}
        </h1>
        <p className="basis number">{basis.filter(Boolean).join(" · ")}</p>
        {children}
      </div>
      {beside}
    </header>
  );
}
