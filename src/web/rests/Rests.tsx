import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { type Basis, useOpenBasis } from "./rests-context.ts";

/** A button beside a number that opens what it rests on; `i` presses it. `walked`: it is reached by a list's own keys. */
export function Rests({
  of,
  basis,
  walked = false,
}: {
  /** Which number, for whoever does not see where the button stands. */
  readonly of: string;
  readonly basis: () => Basis;
  readonly walked?: boolean;
}) {
  const { say } = useWords();
  const open = useOpenBasis();
  return (
    <button
      type="button"
      className="rests"
      aria-label={say("rests.of", { of })}
      aria-haspopup="dialog"
      tabIndex={walked ? -1 : undefined}
      onClick={(event) => open(event.currentTarget, basis())}
    >
      <Icon name="info" small />
    </button>
  );
}
