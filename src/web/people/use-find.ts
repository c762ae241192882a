import { useHistoryState } from "wouter/use-browser-location";
import { useView } from "../address/use-view.ts";

/** The text that people are looked for by. It stands in the history, not in the address: names and mails never do. */
export function useFind(): readonly [find: string | undefined, change: (find: string | undefined) => void] {
  const state: unknown = useHistoryState();
  const { look } = useView();
  const find = state !== null && typeof state === "object" && "find" in state ? state.find : undefined;
  return [
    typeof find === "string" && find !== "" ? find : undefined,
    (text) =>
      look({ cursor: undefined }, { replace: true, state: text === undefined ? null : { find: text } }),
  ];
}
