import { NotAnswered } from "../api/ask.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** That a part of a page, or the `whole`, could not be fetched: what, why, and to try again. Only that part is replaced. */
export function Failed({
  error,
  again,
  whole = false,
}: {
  readonly error: unknown;
  readonly again: () => void;
  readonly whole?: boolean;
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
        <button type="button" className="button" onClick={again}>
          <Icon name="again" small />
          {say("shell.again")}
        </button>
      </div>
    </div>
  );
}
