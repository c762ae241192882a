import type { Place } from "../address/address.ts";

/** The pages of the menu by what they are about, each in the order of the menu. A new page is a word here. */
export const pageGroups = [
  { about: null, pages: ["ladder", "flow", "people"] },
  { about: "worth", pages: ["goals", "segments", "value", "kpis"] },
  { about: "basis", pages: ["data", "rules"] },
] as const satisfies readonly { readonly about: string | null; readonly pages: readonly Place["page"][] }[];

export type MenuPage = (typeof pageGroups)[number]["pages"][number];

export const menuPages: readonly MenuPage[] = pageGroups.flatMap(({ pages }): readonly MenuPage[] => pages);

/** Those that stand below on a phone; the others open behind "more". */
export const phonePages: readonly MenuPage[] = ["ladder", "people", "goals", "kpis"];

/** Pages that are reached by way of another. */
const belowWhich: Readonly<Record<string, MenuPage>> = {
  person: "people",
  goal: "goals",
  segment: "segments",
  load: "data",
  map: "data",
  retention: "kpis",
  measures: "kpis",
};

/** Whether a page is the one that is open, or leads to it. */
export function isCurrent(page: MenuPage, open: string | undefined): boolean {
  return page === open || belowWhich[open ?? ""] === page;
}
