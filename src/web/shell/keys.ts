import { useEffect, useRef } from "react";
import { carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { monthsFrom } from "../time/days.ts";

const afterMs = 1500;

/** Moves that a key makes in months. */
const months: Readonly<Record<string, number>> = { "[": -1, "]": 1, "{": -12, "}": 12 };
const pages = { l: "ladder", f: "flow", p: "people" } as const;

/** The keys of every page; `lastDay` is the end of the data, from which months are counted where the page stands at now. */
export function useKeys(on: boolean, lastDay: string | null, showList: () => void): void {
  const { view, look, go } = useView();
  const began = useRef(0);
  const press = (key: string) => {
    if (Date.now() - began.current < afterMs) {
      began.current = 0;
      const page = pages[key as keyof typeof pages];
      if (page) return go({ page }, carried(view));
    }
    if (key === "g") began.current = Date.now();
    else if (key === "?") showList();
    else if (key === "n") look({ at: undefined, known: undefined });
    else if (lastDay === null) return;
    else if (key in months) look({ at: dayAfter(view.at ?? lastDay, months[key] ?? 0, lastDay) });
    else if (key === "c")
      look({ vs: view.vs === undefined ? monthsFrom(view.at ?? lastDay, -12) : undefined });
  };
  const now = useRef(press);
  now.current = press;
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      now.current(event.key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);
}

/** So many months on, never beyond the last day; there the address says nothing. */
function dayAfter(date: string, count: number, lastDay: string): string | undefined {
  const day = monthsFrom(date.slice(0, 10), count);
  return day >= lastDay ? undefined : day;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input:not([type=range]), textarea, select, [contenteditable]");
}
