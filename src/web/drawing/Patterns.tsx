const rungs = ["lead", "prospect", "customer", "repeat", "loyal", "ambassador", "off", "ink"] as const;

/** The hatches of design 10, once for every drawing of the page: `url(#h-lead)`. */
export function Patterns() {
  return (
    <svg width="0" height="0" className="patterns" aria-hidden="true">
      <defs>
        {rungs.map((id) => (
          <pattern
            key={id}
            id={`h-${id}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" className={`s-${id}`} strokeWidth="3.2" />
          </pattern>
        ))}
        <pattern
          id="h-soft"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <line x1="0" y1="0" x2="0" y2="6" className="s-line-2" strokeWidth="1.6" />
        </pattern>
        <pattern
          id="h-ground"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <line x1="0" y1="0" x2="0" y2="7" className="s-rail" strokeWidth="1.3" />
        </pattern>
      </defs>
    </svg>
  );
}
