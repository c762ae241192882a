import { useView } from "../address/use-view.ts";
import type { MovesAnswer } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { Rests } from "../rests/Rests.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useWords } from "../words/use-words.ts";
import { type FlowDates, kindAddress } from "./flow-address.ts";
import { flowBasis } from "./flow-basis.ts";
import { type LinkKind, linkKinds } from "./flow-model.ts";

/** The sums that add to everyone, as numbers that lead to their people, and as one bar. */
export function FlowSums({
  sums,
  answer,
  dates,
}: {
  readonly sums: Readonly<Record<LinkKind, number>>;
  readonly answer: MovesAnswer;
  readonly dates: FlowDates;
}) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const kinds = linkKinds.filter((kind) => kind !== "gone" || sums.gone > 0);
  return (
    <div className="flow-sums">
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <span>
              <Swatch kind={kind} />
              {say(`page.flow.${kind}`)}
            </span>
            <div className="sum">
              <Sum people={sums[kind]} to={kindAddress(kind, null, dates, view)} />
              <Rests
                of={say(`page.flow.${kind}`)}
                basis={() =>
                  flowBasis(words, answer, `${say(`page.flow.${kind}`)}: ${f.people(sums[kind])}`, view)
                }
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="flow-bar" aria-hidden="true">
        {kinds
          .filter((kind) => sums[kind] > 0)
          .map((kind) => (
            <span key={kind} style={{ flexGrow: drawnPeople(sums[kind], f) }}>
              <Swatch kind={kind} />
            </span>
          ))}
      </div>
    </div>
  );
}

function Sum({ people, to }: { readonly people: number; readonly to: string | null }) {
  const { f } = useWords();
  const told = <b className="number">{f.people(people)}</b>;
  return (
    <PeopleBehind n={people} to={to}>
      {told}
    </PeopleBehind>
  );
}

function Swatch({ kind }: { readonly kind: LinkKind }) {
  const filled = { climb: "f-ink", back: "f-off", stay: "f-rail" } as const;
  const hatched = { fall: "url(#h-ink)", out: "url(#h-off)" } as const;
  const frame = { x: 0.7, y: 0.7, rx: 2.5 };
  return (
    <svg className="swatch" aria-hidden="true">
      {kind in hatched ? (
        <rect width="100%" height="100%" rx="3" fill={hatched[kind as keyof typeof hatched]} />
      ) : kind in filled ? (
        <rect width="100%" height="100%" rx="3" className={filled[kind as keyof typeof filled]} />
      ) : (
        <rect
          {...frame}
          className="s-mark-3 swatch-inner"
          fill="none"
          strokeWidth="1.4"
          strokeDasharray={kind === "new" ? "3 2" : "1 3"}
        />
      )}
    </svg>
  );
}
