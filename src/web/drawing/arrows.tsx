import { fine } from "./scale.ts";

interface Shaft {
  readonly x: number;
  /** Upper and lower end. */
  readonly top: number;
  readonly bottom: number;
  readonly thick: number;
}

/** Solid, up: a climb. */
export function ArrowUp({ x, top, bottom, thick }: Shaft) {
  const half = thick / 2;
  const d = `M${fine(x - half)},${bottom}V${fine(top + 8)}H${fine(x - half - 4)}L${fine(x)},${fine(top)}L${fine(x + half + 4)},${fine(top + 8)}H${fine(x + half)}V${bottom}Z`;
  return <path d={d} className="f-ink" />;
}

/** Hatched, down: a fall. */
export function ArrowDown({ x, top, bottom, thick }: Shaft) {
  const half = thick / 2;
  const d = `M${fine(x - half)},${top}V${fine(bottom - 8)}H${fine(x - half - 4)}L${fine(x)},${fine(bottom)}L${fine(x + half + 4)},${fine(bottom - 8)}H${fine(x + half)}V${top}Z`;
  return <path d={d} fill="url(#h-ink)" className="s-ink" strokeWidth="1.2" />;
}

/** Hatched, out through the rail and down: off the ladder. */
export function ArrowOut({
  from,
  to,
  y,
  thick,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly thick: number;
}) {
  const drop = 15;
  const shaft = `M${fine(from)},${fine(y)}H${fine(to - 9)}q9,0 9,9v${drop - 9}`;
  const half = thick / 2 + 4.5;
  const head = `M${fine(to - half)},${fine(y + drop)}h${fine(2 * half)}l${fine(-half)},8.5z`;
  const inner = fine(Math.max(0.4, thick - 0.2));
  return (
    <g>
      <path d={shaft} fill="none" className="s-ink" strokeWidth={fine(thick + 2)} />
      <path d={shaft} fill="none" className="s-page" strokeWidth={inner} />
      <path d={shaft} fill="none" stroke="url(#h-ink)" strokeWidth={inner} />
      <path d={head} className="f-page s-ink" strokeWidth="1.2" />
      <path d={head} fill="url(#h-ink)" />
    </g>
  );
}

/** A small triangle beside a change. */
export function ChangeMark({ change }: { readonly change: number }) {
  if (change === 0) return null;
  return (
    <svg className="change-mark" viewBox="0 0 10 10" aria-hidden="true">
      {change > 0 ? (
        <path d="M5 .8 9.6 9.2H.4Z" className="f-ink-2" />
      ) : (
        <path d="M5 9 9.3 1.4H.7Z" fill="none" className="s-ink" strokeWidth="1.3" />
      )}
    </svg>
  );
}
