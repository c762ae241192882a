import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import { addressOf, type Place, readPlace, readView, turnedTo, type View } from "./address.ts";

/** `replace` leaves no step behind to go back to; `state` is kept with the step, and follows to other views of the page. */
export interface How {
  readonly replace?: boolean;
  readonly state?: unknown;
}

/** Where the reader is, with what view, and how to go elsewhere. */
export function useView(): {
  readonly place: Place | null;
  readonly view: View;
  /** To another view of this page. */
  readonly look: (change: View, how?: How) => void;
  /** To a page, or to an address that `addressOf` gave. */
  readonly go: (place: Place | string, view?: View, how?: How) => void;
} {
  const [path, navigate] = useLocation();
  const view = readView(useSearch());
  const place = readPlace(path);
  const look = (change: View, { replace = false, state = history.state }: How = {}) => {
    if (place) navigate(addressOf(place, turnedTo(view, change)), { replace, state });
  };
  const go = useCallback(
    (to: Place | string, own: View = {}, { replace = false, state = null }: How = {}) =>
      navigate(typeof to === "string" ? to : addressOf(to, own), { replace, state }),
    [navigate],
  );
  return { place, view, look, go };
}
