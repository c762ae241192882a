import type { MovesAnswer } from "../api/answers.ts";
import { type RungColour, rungColours } from "../drawing/rung-colours.ts";
import { fine } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useWords } from "../words/use-words.ts";
import { BandLinks } from "./BandLinks.tsx";
import { bandPath, type Columns } from "./band-path.ts";
import type { FlowDates } from "./flow-address.ts";
import { type FlowLink, type LinkKind, orderOf } from "./flow-model.ts";
import { NodeLabels } from "./NodeLabels.tsx";
import { type Band, type Node, sankeyOf } from "./sankey-layout.ts";

/** Later ones lie on top. */
const box = { top: 44, height: 620 } as const;
const layers: readonly LinkKind[] = ["stay", "new", "gone", "back", "out", "fall", "climb"];

/** Who stood where and stands where, in bands: stays pale, climbs full, falls hatched. */
export function Sankey({
  answer,
  links,
  caption,
  days,
  dates,
}: {
  readonly answer: MovesAnswer;
  readonly links: readonly FlowLink[];
  readonly caption: string;
  /** In words, and as an address has them. */
  readonly days: readonly [first: string, second: string];
  readonly dates: FlowDates;
}) {
  const [ref, width] = useWidth();
  const { say, f } = useWords();
  const narrow = width < 700;
  const columns = narrow
    ? { width, left: 96, right: width - 98, thick: 8, narrow }
    : { width, left: 224, right: width - 170, thick: 12, narrow };
  const shown = links.filter(({ kind }) => kind !== "gone");
  const { nodes, bands } = sankeyOf(shown, orderOf(answer), { ...box, gap: narrow ? 24 : 26 }, f);
  const height = Math.max(120, ...nodes.map((node) => node.y + node.height)) + 24;
  const colourOf = coloursBy(answer);
  return (
    <figure className="flow" data-form={narrow ? "narrow" : "wide"}>
      <figcaption className="unseen">{caption}</figcaption>
      <div ref={ref} className="flow-body" style={{ height }}>
        {width > 0 && (
          <>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              role="img"
              aria-label={caption}
            >
              {layers.flatMap((kind) =>
                bands
                  .filter(({ link }) => link.kind === kind)
                  .map((band) => (
                    <BandPath key={keyOf(band)} band={band} columns={columns} colourOf={colourOf} />
                  )),
              )}
              {nodes.map((node) => (
                <NodeBox
                  key={`${node.side} ${node.id}`}
                  node={node}
                  columns={columns}
                  colour={colourOf(node.id)}
                />
              ))}
            </svg>
            <p
              className="flow-day"
              style={narrow ? { left: 0 } : { right: width - columns.left - columns.thick }}
            >
              {narrow ? days[0] : say("page.flow.stood", { day: days[0] })}
            </p>
            <p className="flow-day" style={narrow ? { right: 0 } : { left: columns.right }}>
              {narrow ? days[1] : say("page.flow.stands", { day: days[1] })}
            </p>
            <BandLinks answer={answer} bands={bands} columns={columns} dates={dates} height={height} />
            <NodeLabels answer={answer} nodes={nodes} links={shown} columns={columns} dates={dates} />
          </>
        )}
      </div>
    </figure>
  );
}

const keyOf = ({ link }: Band) => `${link.from} ${link.to}`;

function coloursBy({ places, rungs, firstBought }: MovesAnswer): (id: string) => RungColour | "ink" {
  const colours = rungColours(rungs, firstBought);
  const byId = new Map(places.map(({ id }, i) => [id, colours[i] ?? ("off" as const)]));
  return (id) => byId.get(id) ?? "ink";
}

function BandPath({
  band: { link, from, to, height },
  columns,
  colourOf,
}: {
  readonly band: Band;
  readonly columns: Columns;
  readonly colourOf: (id: string) => RungColour | "ink";
}) {
  const path = bandPath({ from, to, height: Math.max(0.8, height) }, columns);
  const colour = colourOf(link.from);
  const hatched = link.kind === "fall" || link.kind === "out";
  const className = `band ${link.kind}${hatched ? "" : ` f-${link.kind === "new" ? "mark-3" : colour}`}`;
  return <path d={path} className={className} fill={hatched ? `url(#h-${colour})` : undefined} />;
}

function NodeBox({
  node,
  columns,
  colour,
}: {
  readonly node: Node;
  readonly columns: Columns;
  readonly colour: RungColour | "ink";
}) {
  const frame = {
    x: node.side === "left" ? columns.left : columns.right,
    y: fine(node.y),
    width: columns.thick,
    height: Math.max(2, fine(node.height)),
    rx: 2,
  };
  if (node.id === "new") return <rect {...frame} fill="none" className="s-mark-3" strokeDasharray="3 2" />;
  return <rect {...frame} className={`f-${colour}`} />;
}
