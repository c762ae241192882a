import type { CSSProperties, ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, carried, leadsToPeople, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { useLiesAhead } from "../time/lies-ahead.ts";

/**
 * The one way from what is told of people to those people: a number, words or a mark of a picture. Where there are none, and
 * for whoever may not see people, it stands as it is. A number may lead elsewhere too, by its address.
 */
export function PeopleBehind({
  n,
  to,
  name,
  row = false,
  children,
  ...shown
}: {
  /** How many they are, where what is shown is that number; left out: words or a mark, which look as they do. */
  readonly n?: number;
  /** What the list of them is asked with beside what follows the reader, or an address; null: they cannot be listed. */
  readonly to: View | string | null;
  /** What the link is called, where what is shown does not say it. */
  readonly name?: string;
  /** It stands in a table: it looks as links there do, and the keys that go from row to row stop at it. */
  readonly row?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}) {
  const sees = useSeesPeople();
  const addressOfThem = useAddressOfThem();
  const href = to === null || n === 0 ? null : addressOfThem(to);
  if (href === null || (leadsToPeople(href) && !sees))
    return n === undefined ? <span {...shown}>{children}</span> : children;
  const look = row ? { "data-row": "" } : n !== undefined && { className: "figure-link" };
  return (
    <Link {...look} {...shown} href={href} aria-label={name}>
      {children}
    </Link>
  );
}

function useAddressOfThem(): (to: View | string) => string {
  const { view } = useView();
  const liesAhead = useLiesAhead();
  // What happened is counted up to now, also where a day is asked about that is yet to come.
  const then: View = view.at !== undefined && liesAhead(view.at) ? { at: undefined } : {};
  return (to) =>
    typeof to === "string" ? to : addressOf({ page: "people" }, { ...carried(view), ...then, ...to });
}
