import type { ReactNode } from "react";
import { Link } from "wouter";

/** That an address leads to nothing that is there: what, and the way back. */
export function NotThere({
  what,
  to,
  back,
  children,
}: {
  readonly what: string;
  readonly to: string;
  /** What the way back is called. */
  readonly back: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="nothing">
      <h1>{what}</h1>
      {children}
      <div className="row">
        <Link className="button" href={to}>
          {back}
        </Link>
      </div>
    </div>
  );
}
