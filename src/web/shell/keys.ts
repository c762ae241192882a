import { useEffect, useRef } from "react";
import { followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { monthsFrom } from "../time/days.ts";
import { type DaysOfData, dayMonthsOn, notBefore } from "../time/days-of-data.ts";
import { focusFilter, focusRow, pressExport, pressRests } from "./key-deeds.ts";

const afterMs = 1500;

/** Moves that a key makes in months. */
const months: Readonly<Record<string, number>> = { "[": -1, "]": 1, "{": -12, "}": 12 };
const pages = {
  l: "ladder",
  f: "flow",
  p: "people",
  s: "segments",
  g: "goals",
  v: "value",
  k: "kpis",
  d: "data",
  r: "rules",
} as const;

/** What a key does with what stands on the page. */
const deeds: Readonly<Record<string, () => void>> = {
  j: () => focusRow(1),
  k: () => focusRow(-1),
  i: pressRests,
  e: pressExport,
};

/** Opens the list of keys, or the search. */
export interface Openers {
  readonly showList: () => void;
  readonly search: () => void;
}

/**
 * The keys of every page; months are counted from the last day where the page stands at now. Ctrl K searches also where the
 * other keys are off.
 */
export function useKeys(on: boolean, { firstDay, lastDay }: DaysOfData, { showList, search }: Openers): void {
  const { view, look, go } = useView();
  const began = useRef(0);
  /** Whether the key meant anything. */
  const press = (key: string): boolean => {
    if (Date.now() - began.current < afterMs) {
      began.current = 0;
      const page = pages[key as keyof typeof pages];
      if (page) go({ page }, followed(view));
      if (page) return true;
    }
    const deed = deeds[key];
    if (deed) deed();
    else if (key === "g") began.current = Date.now();
    else if (key === "?") showList();
    else if (key === "/") focusFilter() || search();
    else if (key === "n") look({ at: undefined, known: undefined });
    else if (lastDay === null) return false;
    else if (key in months) look({ at: dayMonthsOn(view.at, months[key] ?? 0, { firstDay, lastDay }) });
    else if (key === "c")
      look({
        vs: view.vs === undefined ? notBefore(firstDay, monthsFrom(view.at ?? lastDay, -12)) : undefined,
      });
    else return false;
    return true;
  };
  const now = useRef({ press, search });
  now.current = { press, search };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.altKey) {
        event.preventDefault();
        now.current.search();
        return;
      }
      if (!on || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      // Above an open dialog the page's keys rest.
      if (document.querySelector("[role=dialog]")) return;
      if (now.current.press(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input:not([type=range]), textarea, select, [contenteditable]");
}
