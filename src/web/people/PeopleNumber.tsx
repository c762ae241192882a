import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, carried, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import type { Sample } from "../shell/sample.ts";

/** A number of people that leads to them: where there are any, all of them were counted, and whoever looks may see people; else as it stands. */
export function PeopleNumber({
  people,
  sample,
  wish,
  children,
}: {
  readonly people: number;
  readonly sample: Sample;
  /** Who they are; when is carried along where nothing is said of it. */
  readonly wish: View;
  readonly children: ReactNode;
}) {
  const { view } = useView();
  const sees = useSeesPeople();
  if (people === 0 || sample || !sees) return children;
  return (
    <Link data-row="" href={addressOf({ page: "people" }, { ...carried(view), ...wish })}>
      {children}
    </Link>
  );
}
