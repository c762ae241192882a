import type { ReactNode } from "react";
import { Link } from "wouter";
import { leadsToPeople } from "../address/address.ts";
import { useSeesPeople } from "../changing/use-may.ts";

/** A number that leads to an address; to people only for whoever may see them, else it is as it stands. */
export function NumberLink({
  to,
  row = false,
  children,
}: {
  readonly to: string;
  /** It stands in a table, as `row` of `PeopleNumber`. */
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  const sees = useSeesPeople();
  if (leadsToPeople(to) && !sees) return children;
  return (
    <Link {...(row ? { "data-row": "" } : { className: "figure-link" })} href={to}>
      {children}
    </Link>
  );
}
