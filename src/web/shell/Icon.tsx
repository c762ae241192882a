const sliders = [
  "M12 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  "M4 6h8",
  "M16 6h4",
  "M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  "M4 12h2",
  "M10 12h10",
  "M15 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  "M4 18h11",
  "M19 18h1",
] as const;

/** Outlines of Tabler's icons (MIT), which Inter's Latin has no signs for. */
const paths = {
  ladder: ["M8 3v18", "M16 3v18", "M8 14h8", "M8 10h8", "M8 6h8", "M8 18h8"],
  flow: ["M7 10h14l-4 -4", "M17 14h-14l4 4"],
  people: [
    "M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
    "M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2",
    "M16 3.13a4 4 0 0 1 0 7.75",
    "M21 21v-2a4 4 0 0 0 -3 -3.85",
  ],
  goals: [
    "M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0",
    "M7 12a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
    "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0",
  ],
  value: [
    "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0",
    "M14.8 9a2 2 0 0 0 -1.8 -1h-2a2 2 0 1 0 0 4h2a2 2 0 1 1 0 4h-2a2 2 0 0 1 -1.8 -1",
    "M12 7v10",
  ],
  segments: [
    "M4 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
    "M14 7a3 3 0 1 0 6 0a3 3 0 1 0 -6 0",
    "M9 17a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
  ],
  kpis: ["M4 19l4 -6l4 2l4 -5l4 4", "M4 5v14h16"],
  more: ["M5 12h.01", "M12 12h.01", "M19 12h.01"],
  rules: sliders,
  data: ["M4 6a8 3 0 1 0 16 0a8 3 0 1 0 -16 0", "M4 6v6a8 3 0 0 0 16 0v-6", "M4 12v6a8 3 0 0 0 16 0v-6"],
  file: ["M14 3v4a1 1 0 0 0 1 1h4", "M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2z"],
  calendar: [
    "M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12",
    "M16 3v4",
    "M8 3v4",
    "M4 11h16",
  ],
  down: ["M6 9l6 6l6 -6"],
  left: ["M15 6l-6 6l6 6"],
  right: ["M9 6l6 6l-6 6"],
  falling: ["M3 7l6 6l4 -4l8 8", "M21 10l0 7l-7 0"],
  table: [
    "M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14",
    "M3 10h18",
    "M10 3v18",
  ],
  download: ["M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2", "M7 11l5 5l5 -5", "M12 4v12"],
  history: ["M12 8v4l2 2", "M3.05 11a9 9 0 1 1 .5 4m-.5 5v-5h5"],
  warning: [
    "M12 9v4",
    "M10.4 3.6l-8.1 13.5a1.9 1.9 0 0 0 1.6 2.9h16.2a1.9 1.9 0 0 0 1.6 -2.9l-8.1 -13.5a1.9 1.9 0 0 0 -3.2 0",
    "M12 16h.01",
  ],
  again: ["M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4", "M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4"],
  settings: sliders,
  keyboard: [
    "M2 8a2 2 0 0 1 2 -2h16a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-8",
    "M6 10h.01",
    "M10 10h.01",
    "M14 10h.01",
    "M18 10h.01",
    "M6 14h.01",
    "M18 14h.01",
    "M10 14h4",
  ],
  info: ["M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0", "M12 8h.01", "M11 12h1v4h1"],
  search: ["M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0", "M21 21l-6 -6"],
  check: ["M5 12l5 5l10 -10"],
  cross: ["M18 6l-12 12", "M6 6l12 12"],
  clock: ["M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0", "M12 7v5l3 3"],
  play: ["M7 4v16l13 -8z"],
  pause: ["M7 5v14", "M17 5v14"],
  up: ["M12 5v14", "M18 11l-6 -6", "M6 11l6 -6"],
  bag: ["M6 8h12l1 11a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2z", "M9 11v-5a3 3 0 0 1 6 0v5"],
  mail: ["M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10", "M3 7l9 6l9 -6"],
  eye: [
    "M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0",
    "M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6",
  ],
  talk: [
    "M3 20l1.3 -3.9c-2.3 -3.4 -1.4 -7.8 2.1 -10.3c3.4 -2.5 8.5 -2.2 11.7 .6c3.2 2.8 3.6 7.3 .9 10.4c-2.7 3.1 -7.7 4 -11.3 2.1z",
  ],
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg
      className={small ? "icon small" : "icon"}
      viewBox="0 0 24 24"
      fill={name === "play" ? "currentColor" : "none"}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
