import { useEffect, useRef, useState } from "react";
import type { View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { HistoryAnswer } from "../api/answers.ts";
import { monthsFrom } from "./days.ts";
import { dateAt, dayAt, daysIn } from "./history.ts";

const restMs = 180;

/** The day that is shown and the second one, by their index in the history, and how the hand moves them. */
export interface Time {
  readonly shown: number;
  readonly second: number | null;
  /** The day that is shown where the history ends before it, at `shown`. */
  readonly beyond: string | null;
  /** The hand is on the strip: the address still tells the day before. */
  readonly moving: boolean;
  /** No hand is on the strip, on neither day. */
  readonly resting: boolean;
  readonly show: (day: number) => void;
  readonly showThen: (day: number) => void;
  /** Compares with a year before, or no longer. */
  readonly compare: () => void;
}

/** A hand on a history; where it rests, the address is changed. */
export function useTime(history: HistoryAnswer | undefined): Time {
  const { view, look } = useView();
  const [hand, setHand] = useState<{ readonly at?: number; readonly vs?: number }>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = history ? daysIn(history) - 1 : 0;
  const indexOf = (date: string) => (history ? dayAt(history, date) : 0);
  const changed = useRef<View>({});
  // Meanwhile the address may become another: what the hand changed is changed in that.
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  const settle = (change: View) => {
    clearTimeout(timer.current);
    changed.current = { ...changed.current, ...change };
    timer.current = setTimeout(() => {
      latest.current(changed.current, { replace: true });
      changed.current = {};
      setHand({});
    }, restMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const dateOn = (day: number) => (history ? dateAt(history, day) : undefined);
  const second = view.vs === undefined ? null : indexOf(view.vs);
  const day = view.at?.slice(0, 10);
  const isBeyond = day !== undefined && history !== undefined && day > history.to && hand.at === undefined;
  return {
    beyond: isBeyond ? day : null,
    shown: hand.at ?? (view.at === undefined ? last : indexOf(view.at)),
    second: second === null ? null : (hand.vs ?? second),
    moving: hand.at !== undefined,
    resting: hand.at === undefined && hand.vs === undefined,
    show(day) {
      setHand((held) => ({ ...held, at: day }));
      settle({ at: day === last ? undefined : dateOn(day) });
    },
    showThen(day) {
      setHand((held) => ({ ...held, vs: day }));
      settle({ vs: dateOn(day) });
    },
    compare() {
      if (view.vs !== undefined || !history) look({ vs: undefined });
      else look({ vs: dateOn(indexOf(monthsFrom(view.at?.slice(0, 10) ?? history.to, -12))) });
    },
  };
}
