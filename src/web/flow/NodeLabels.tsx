import { useView } from "../address/use-view.ts";
import type { MovesAnswer } from "../api/answers.ts";
import { ChangeMark } from "../drawing/arrows.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useWords } from "../words/use-words.ts";
import type { Columns } from "./band-path.ts";
import { type FlowDates, kindAddress, linkAddress } from "./flow-address.ts";
import type { FlowLink, LinkKind } from "./flow-model.ts";
import type { Node } from "./sankey-layout.ts";

interface Props {
  readonly answer: MovesAnswer;
  readonly nodes: readonly Node[];
  readonly links: readonly FlowLink[];
  readonly columns: Columns;
  readonly dates: FlowDates;
}

/** The places beside their columns: people, and on the left what became of them; each leads to those people. */
export function NodeLabels({ answer, nodes, links, columns, dates }: Props) {
  const { say } = useWords();
  const stood = new Map(nodes.filter(({ side }) => side === "left").map(({ id, people }) => [id, people]));
  return (
    <>
      {(["left", "right"] as const).map((side) => (
        <ul key={side} className={`flow-labels ${side}`} aria-label={say(`page.flow.list.${side}`)}>
          {apart(
            nodes.filter((node) => node.side === side),
            side === "left" && !columns.narrow ? labelTall : labelLow,
          ).map(({ node, middle }) => (
            <li
              key={node.id}
              style={
                side === "left"
                  ? { top: middle, right: columns.width - columns.left + 11 }
                  : { top: middle, left: columns.right + columns.thick + 10 }
              }
            >
              <Label
                answer={answer}
                node={node}
                own={links.filter(({ from }) => from === node.id)}
                before={side === "right" ? (stood.get(node.id) ?? 0) : null}
                narrow={columns.narrow}
                dates={dates}
              />
            </li>
          ))}
        </ul>
      ))}
    </>
  );
}

/** A place with what became of its people below it, and one without. */
const [labelTall, labelLow] = [50, 40];

/** Where labels stand so that none lies on the one above it. */
function apart(nodes: readonly Node[], labelHeight: number): readonly { node: Node; middle: number }[] {
  let free = Number.NEGATIVE_INFINITY;
  return nodes.map((node) => {
    const middle = Math.max(node.y + node.height / 2, free);
    free = middle + labelHeight;
    return { node, middle };
  });
}

function Label({
  answer,
  node,
  own,
  before,
  narrow,
  dates,
}: {
  readonly answer: MovesAnswer;
  readonly node: Node;
  readonly own: readonly FlowLink[];
  readonly before: number | null;
  readonly narrow: boolean;
  readonly dates: FlowDates;
}) {
  const { say, f } = useWords();
  const { view } = useView();
  const place = answer.places.find(({ id }) => id === node.id);
  const name = place ? f.name(place.name, place.id) : say("page.flow.unknown");
  const to = linkAddress(
    before === null ? { was: node.id, is: null } : { was: null, is: node.id },
    dates,
    view,
  );
  const count = (kind: LinkKind) =>
    own.filter((link) => link.kind === kind).reduce((all, { people }) => all + people, 0);
  const parts = (["climb", "back", "fall", "out"] as const).filter((kind) => count(kind) > 0);
  return (
    <>
      <PeopleBehind to={to}>
        {name}{" "}
        <span className="number">
          {f.people(node.people)}
          {before !== null && !narrow && (
            <span className="change"> {say("page.ladder.signed", { change: node.people - before })}</span>
          )}
        </span>
      </PeopleBehind>
      {before === null && !narrow && parts.length > 0 && (
        <p className="number">
          {parts.map((kind) => (
            <span key={kind}>
              <ChangeMark change={kind === "climb" || kind === "back" ? 1 : -1} />{" "}
              <PeopleBehind to={kindAddress(kind, node.id, dates, view) ?? to}>
                {say(`page.flow.part.${kind}`, { people: count(kind) })}
              </PeopleBehind>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
