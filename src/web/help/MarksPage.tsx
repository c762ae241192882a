import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { ArrowDown, ArrowOut, ArrowUp } from "../drawing/arrows.tsx";
import { rungColours } from "../drawing/rung-colours.ts";
import { PageHead } from "../shell/PageHead.tsx";
import { marksPageWords } from "../words/marks-page.ts";
import { useWords } from "../words/use-words.ts";
import "../styles/marks.css";

type Key = keyof (typeof marksPageWords)["en"];

/** The key to the marks: what colours, shapes and hatches mean on every page. */
export function MarksPage() {
  const { view } = useView();
  const { f } = useWords();
  const tell = (key: Key) => marksPageWords[f.language][key]();
  return (
    <>
      <PageHead
        name={tell("name")}
        question={tell("question")}
        answer={[tell("heading")]}
        basis={[
          <Link key="ladder" href={addressOf({ page: "ladder" }, followed(view))}>
            {tell("toLadder")}
          </Link>,
        ]}
      />
      <Rungs tell={tell} />
      <section className="marks-part" aria-labelledby="marks">
        <h2 id="marks">{tell("marks")}</h2>
        <ul className="marks">
          {drawn.map(([key, drawing]) => (
            <li key={key}>
              <svg viewBox="0 0 84 28" aria-hidden="true">
                {drawing}
              </svg>
              {tell(key)}
            </li>
          ))}
        </ul>
      </section>
      <section className="marks-part" aria-labelledby="marks-rests">
        <h2 id="marks-rests">{tell("rests")}</h2>
        <p className="marks-rests">{tell("rests.about")}</p>
      </section>
    </>
  );
}

/** The shop's own rungs; where nothing was loaded there are none to show yet. */
function Rungs({ tell }: { readonly tell: (key: Key) => string }) {
  const { view } = useView();
  const { f } = useWords();
  const ladder = useQuery({ ...ladderQuery(view, f.language), retry: false }).data;
  if (!ladder) return null;
  const colours = rungColours(ladder.rungs.length, ladder.firstBought);
  return (
    <section className="marks-part" aria-labelledby="marks-rungs">
      <h2 id="marks-rungs">{tell("rungs")}</h2>
      <ol className="marks-rungs">
        {ladder.rungs.map(({ id, name }, i) => (
          <li key={id}>
            <i className={`b-${colours[i] ?? "lead"}`} aria-hidden="true" />
            {f.name(name, id)}
          </li>
        ))}
        <li>
          <i className="marks-off" aria-hidden="true" />
          {tell("rungs.off")}
        </li>
      </ol>
      <p className="quiet">{tell("rungs.about")}</p>
    </section>
  );
}

const drawn: readonly (readonly [Key, ReactNode])[] = [
  ["mark.settled", <circle key="1" cx="10" cy="14" r="5" className="f-customer" />],
  ["mark.up", <path key="1" d="M10 8 16 20H4Z" className="f-customer" />],
  ["mark.fell", <path key="1" d="M10 20 16 8H4Z" fill="none" className="s-customer" strokeWidth="1.6" />],
  [
    "mark.soon",
    <circle key="1" cx="10" cy="14" r="5" fill="none" className="s-customer" strokeWidth="1.6" />,
  ],
  ["mark.climb", <ArrowUp key="1" x={10} top={2} bottom={26} thick={6} />],
  [
    "mark.fall",
    <g key="1">
      <ArrowDown x={10} top={2} bottom={26} thick={6} />
      <ArrowOut from={34} to={70} y={4} thick={4} />
    </g>,
  ],
  [
    "mark.estimate",
    <g key="1">
      <rect x="2" y="10.5" width="66" height="7" rx="3.5" className="f-repeat" opacity=".4" />
      <circle cx="30" cy="14" r="5" className="f-repeat" />
      <path d="M52 5V23" className="s-ink" strokeWidth="2" />
    </g>,
  ],
  [
    "mark.forecast",
    <g key="1">
      <path d="M2 20 36 12" className="s-ink" strokeWidth="2.2" />
      <path d="M36 12 80 4" className="s-ink" strokeWidth="2.2" strokeDasharray="5 4" />
    </g>,
  ],
  [
    "mark.chance",
    <g key="1">
      {Array.from({ length: 10 }, (_, i) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name but their place
          key={i}
          cx={6 + 8 * i}
          cy="14"
          r="2.8"
          fill="none"
          className={i < 3 ? "f-ink s-ink" : "s-mark-3"}
          strokeWidth="1.2"
        />
      ))}
    </g>,
  ],
  [
    "mark.few",
    <g key="1">
      <rect x="2" y="9" width="80" height="10" rx="5" fill="url(#h-short)" />
      <path d="M8 14H76" className="s-mark-3" strokeWidth="1.6" strokeDasharray="2 3" />
    </g>,
  ],
  ["mark.short", <rect key="1" x="2" y="4" width="80" height="20" fill="url(#h-short)" />],
  [
    "mark.bare",
    <rect
      key="1"
      x="2"
      y="9"
      width="80"
      height="10"
      rx="5"
      fill="none"
      className="s-ambassador"
      strokeWidth="1.6"
      strokeDasharray="5 4"
    />,
  ],
  [
    "mark.focus",
    <g key="1">
      <rect x="2" y="3" width="80" height="22" rx="7" fill="none" className="s-act" strokeWidth="2" />
      <rect x="8" y="10" width="68" height="8" rx="4" className="f-customer" />
    </g>,
  ],
];
