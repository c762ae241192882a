import { foldHeader } from "../columns/fold-header.ts";
import type { Called } from "./format.ts";

/** The column (0-based) that bears a name, the names tried in their order; null: none does. `columnCalled(["Navn", "E-post"], "epost")` is 1. */
export function columnCalled(headers: readonly (string | null)[], called: Called): number | null {
  for (const name of typeof called === "string" || called instanceof RegExp ? [called] : called) {
    const column = headers.findIndex((header) => header !== null && isCalled(header, name));
    if (column >= 0) return column;
  }
  return null;
}

function isCalled(header: string, name: string | RegExp): boolean {
  return typeof name === "string" ? foldHeader(header) === foldHeader(name) : name.test(header.trim());
}
