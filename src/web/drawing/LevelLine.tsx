import type { ReactNode } from "react";
import { fine } from "./scale.ts";

/** A line across a drawing at a height, and to its left what the height stands for. */
export function LevelLine({
  from,
  to,
  at,
  children,
}: {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly children: ReactNode;
}) {
  return (
    <>
      <line x1={from} x2={to} y1={fine(at)} y2={fine(at)} className="s-line" />
      <text x={from - 8} y={fine(at + 4)} textAnchor="end" className="axis">
        {children}
      </text>
    </>
  );
}
