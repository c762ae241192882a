import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import { addressOf, type Place, readPlace, readView, type View } from "./address.ts";

/** Where the reader is, with what view, and how to go elsewhere. */
export function useView(): {
  readonly place: Place | null;
  readonly view: View;
  /** To another view of this page; `replace` leaves no step behind to go back to. */
  readonly look: (change: View, how?: { readonly replace?: boolean }) => void;
  readonly go: (place: Place, view?: View) => void;
} {
  const [path, navigate] = useLocation();
  const view = readView(useSearch());
  const place = readPlace(path);
  const look = (change: View, how: { readonly replace?: boolean } = {}) => {
    if (place) navigate(addressOf(place, { ...view, ...change }), { replace: how.replace ?? false });
  };
  const go = useCallback((to: Place, how: View = {}) => navigate(addressOf(to, how)), [navigate]);
  return { place, view, look, go };
}
