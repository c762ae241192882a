import { sankey } from "d3-sankey";
import type { Formats } from "../../core/words/formats.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import type { FlowLink } from "./flow-model.ts";

export interface Node {
  readonly id: string;
  readonly side: "left" | "right";
  readonly people: number;
  readonly y: number;
  readonly height: number;
}

export interface Band {
  readonly link: FlowLink;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

interface Box {
  readonly top: number;
  readonly height: number;
  readonly gap: number;
}

/** Two columns of places, top rung on top, and bands between them; `order` is from the top. */
export function sankeyOf(
  links: readonly FlowLink[],
  order: readonly string[],
  { top, height, gap }: Box,
  f: Pick<Formats, "isFew">,
): { readonly nodes: readonly Node[]; readonly bands: readonly Band[] } {
  if (links.length === 0) return { nodes: [], bands: [] };
  const sides = ["left", "right"] as const;
  const used = (side: "left" | "right", id: string) =>
    links.some((link) => (side === "left" ? link.from : link.to) === id);
  const nodes = sides.flatMap((side) =>
    order.filter((id) => used(side, id)).map((id) => ({ key: `${side} ${id}`, id, side })),
  );
  const laid = sankey<(typeof nodes)[number], { readonly link: FlowLink }>()
    .nodeId(({ key }) => key)
    .nodeSort(null)
    .linkSort(null)
    .iterations(0)
    .nodePadding(gap)
    .extent([
      [0, top],
      [1, top + height],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map((link) => ({
      source: `left ${link.from}`,
      target: `right ${link.to}`,
      value: drawnPeople(link.people, f),
      link,
    })),
  });
  const shift = { left: 0, right: centring(laid.nodes) };
  return {
    nodes: laid.nodes.map(({ id, side, y0 = 0, y1 = 0 }) => ({
      id,
      side,
      people: links
        .filter((link) => (side === "left" ? link.from : link.to) === id)
        .reduce((all, link) => all + link.people, 0),
      y: y0 + shift[side],
      height: y1 - y0,
    })),
    bands: laid.links.map(({ link, y0 = 0, y1 = 0, width = 0 }) => ({
      link,
      from: y0 - width / 2,
      to: y1 - width / 2 + shift.right,
      height: width,
    })),
  };
}

/** How far the right column moves down to stand in the middle of the left one. */
function centring(
  nodes: readonly { side: string; y0?: number | undefined; y1?: number | undefined }[],
): number {
  const end = (side: string) =>
    Math.max(...nodes.filter((node) => node.side === side).map(({ y1 = 0 }) => y1));
  const start = (side: string) =>
    Math.min(...nodes.filter((node) => node.side === side).map(({ y0 = 0 }) => y0));
  return (start("left") + end("left") - start("right") - end("right")) / 2;
}
