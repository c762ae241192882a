import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, carried, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { useLiesAhead } from "../time/lies-ahead.ts";

/** A number of people that leads to those people, where there are any and whoever looks may see them; else as it is. */
export function PeopleNumber({
  n,
  to,
  name,
  row = false,
  children,
}: {
  readonly n: number;
  /** What the list of them is asked with; null: they cannot be listed. */
  readonly to: View | null;
  /** What the link is called, where the number alone does not say it. */
  readonly name?: string;
  /** It stands in a table: it looks as links there do, and the keys that go from row to row stop at it. */
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  const { view } = useView();
  const sees = useSeesPeople();
  const liesAhead = useLiesAhead();
  if (to === null || n === 0 || !sees) return children;
  // What happened is counted up to now, also where a day is asked about that is yet to come.
  const then: View = view.at !== undefined && liesAhead(view.at) ? { at: undefined } : {};
  return (
    <Link
      {...(row ? { "data-row": "" } : { className: "figure-link" })}
      href={addressOf({ page: "people" }, { ...carried(view), ...then, ...to })}
      aria-label={name}
    >
      {children}
    </Link>
  );
}
