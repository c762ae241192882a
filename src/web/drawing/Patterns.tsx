const rungs = ["lead", "prospect", "customer", "repeat", "loyal", "ambassador", "off", "ink"] as const;

interface Hatch {
  readonly id: string;
  readonly size: number;
  readonly turn: number;
  readonly stroke: string;
  readonly width: number;
}

const hatches: readonly Hatch[] = [
  ...rungs.map((id) => ({ id: `h-${id}`, size: 5, turn: 45, stroke: `s-${id}`, width: 3.2 })),
  { id: "h-soft", size: 6, turn: -45, stroke: "s-line-2", width: 1.6 },
  { id: "h-short", size: 6, turn: -45, stroke: "s-mark-3", width: 1.2 },
  { id: "h-ground", size: 7, turn: -45, stroke: "s-rail", width: 1.3 },
];

/** The hatches of design 10, once for every drawing of the page: `url(#h-lead)`. */
export function Patterns() {
  return (
    <svg width="0" height="0" className="patterns" aria-hidden="true">
      <defs>
        {hatches.map(({ id, size, turn, stroke, width }) => (
          <pattern
            key={id}
            id={id}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${turn})`}
          >
            <line x1="0" y1="0" x2="0" y2={size} className={stroke} strokeWidth={width} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
