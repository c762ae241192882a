import type { CSSProperties, ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, type View } from "../address/address.ts";
import { useSeesPeople } from "../changing/use-may.ts";

/** A way to people, by words or a mark of a picture; for whoever may not see them the same, and no link. */
export function PeopleLink({
  to,
  row = false,
  children,
  ...shown
}: {
  /** What the list of them is asked with, or its address. */
  readonly to: View | string;
  /** It stands in a table, as `row` of `PeopleNumber`. */
  readonly row?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}) {
  if (useSeesPeople() === false) return <span {...shown}>{children}</span>;
  return (
    <Link
      {...shown}
      {...(row && { "data-row": "" })}
      href={typeof to === "string" ? to : addressOf({ page: "people" }, to)}
    >
      {children}
    </Link>
  );
}
