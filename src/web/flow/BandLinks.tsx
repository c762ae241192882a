import { useView } from "../address/use-view.ts";
import type { MovesAnswer } from "../api/answers.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { useWords } from "../words/use-words.ts";
import { bandPath, type Columns } from "./band-path.ts";
import { type FlowDates, linkAddress } from "./flow-address.ts";
import type { Band } from "./sankey-layout.ts";

/** The narrowest that a band is for a hand. */
const least = 7;

/** Each band as a link to its people, thick enough to be met; the keys reach the same through the table. */
export function BandLinks({
  answer,
  bands,
  columns,
  dates,
  height,
}: {
  readonly answer: MovesAnswer;
  readonly bands: readonly Band[];
  readonly columns: Columns;
  readonly dates: FlowDates;
  readonly height: number;
}) {
  const { view, go } = useView();
  const sees = useSeesPeople();
  const { say, f } = useWords();
  const nameOf = (id: string) => {
    const place = answer.places.find((one) => one.id === id);
    return place ? f.name(place.name, id) : say("page.flow.unknown");
  };
  // The thin ones lie on top, since there is no other way to meet them.
  const thinLast = [...bands].sort((a, b) => b.height - a.height);
  return (
    <svg
      viewBox={`0 0 ${columns.width} ${height}`}
      width={columns.width}
      height={height}
      className="band-links"
      aria-hidden="true"
    >
      {thinLast.map(({ link, from, to, height: own }) => {
        const thick = Math.max(least, own);
        const lift = (thick - own) / 2;
        const told = `${nameOf(link.from)} → ${nameOf(link.to)}: ${say("ladder.people", { people: link.people })}`;
        return (
          <a
            key={`${link.from} ${link.to}`}
            href={sees === false ? undefined : linkAddress({ was: link.from, is: link.to }, dates, view)}
            tabIndex={-1}
            data-band={`${link.from} ${link.to}`}
            onClick={(event) => {
              if (sees === false || event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              go(linkAddress({ was: link.from, is: link.to }, dates, view));
            }}
          >
            <path
              d={bandPath({ from: from - lift, to: to - lift, height: thick }, columns)}
              fill="transparent"
            >
              <title>{told}</title>
            </path>
          </a>
        );
      })}
    </svg>
  );
}
