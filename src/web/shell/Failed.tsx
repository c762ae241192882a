import type { ReactNode } from "react";
import { NotAnswered } from "../api/ask.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** That a part of a page, or the `whole`, could not be fetched: what, why, and to try again. Only that part is replaced. */
export function Failed({
  error,
  again,
  whole = false,
  away = null,
}: {
  readonly error: unknown;
  readonly again: () => void;
  readonly whole?: boolean;
  /** Where to go instead, where what was asked for is not there: to try again would not help. */
  readonly away?: ReactNode;
}) {
  const { say } = useWords();
  const told = error instanceof NotAnswered ? error : null;
  const what = told?.detail ?? say("shell.failed");
  return (
    <div className="failed" role="alert">
      <Icon name="warning" />
      <div>
        {whole ? <h1>{what}</h1> : <p className="strong">{what}</p>}
        <p className="quiet">
          {told?.remedy ?? (told?.status === null ? say("shell.failed.noServer") : null)}
        </p>
        {away !== null && told?.status === 404 ? (
          away
        ) : (
          <button type="button" className="button" onClick={again}>
            <Icon name="again" small />
            {say("shell.again")}
          </button>
        )}
      </div>
    </div>
  );
}
