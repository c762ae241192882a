import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { NotAnswered } from "../api/ask.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import { wayOut } from "./way-out.ts";

/** That a part of a page, or the `whole`, could not be fetched: what, why, and what leads on. Only that part is replaced. */
export function Failed({
  error,
  again,
  whole = false,
  away = null,
}: {
  readonly error: unknown;
  readonly again: () => void;
  readonly whole?: boolean;
  /** Where to go instead, where what was asked for is not there: stands for the API's remedy, and for trying again. */
  readonly away?: ReactNode;
}) {
  const { say } = useWords();
  const { place, view } = useView();
  const told = error instanceof NotAnswered ? error : null;
  const what = told?.detail ?? say("shell.failed");
  const isMissing = told?.status === 404;
  const elsewhere = isMissing ? away : null;
  // Of what is not there the API says how to ask otherwise; the page leads on.
  const leads = isMissing && wayOut(error, place?.page, view) !== null;
  return (
    <div className="failed" role="alert">
      <Icon name="warning" />
      <div>
        {whole ? <h1>{what}</h1> : <p className="strong">{what}</p>}
        {elsewhere ?? (
          <>
            <p className="quiet">
              {leads ? null : (told?.remedy ?? (told?.status === null ? say("shell.failed.noServer") : null))}
            </p>
            <WayOn error={error} again={again} />
          </>
        )}
      </div>
    </div>
  );
}

function WayOn({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { place, view, look } = useView();
  const { say } = useWords();
  const way = wayOut(error, place?.page, view);
  if (way === null) return null;
  if (way === "ladder")
    return (
      <Link className="button" href={addressOf({ page: "ladder" })}>
        {say("shell.noPage.link")}
      </Link>
    );
  const isNow = way === "now";
  return (
    <button
      type="button"
      className="button"
      onClick={isNow ? () => look({ at: undefined, vs: undefined, known: undefined }) : again}
    >
      <Icon name={isNow ? "history" : "again"} small />
      {say(isNow ? "shell.toNow" : "shell.again")}
    </button>
  );
}
