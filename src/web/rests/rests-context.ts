import { createContext, use } from "react";

/** What a number rests on: terms and what is told of each, and where it leads. */
export interface Basis {
  readonly title: string;
  /** A row with nothing to tell is left out. */
  readonly rows: readonly (readonly [term: string, told: string | null])[];
  readonly links?: readonly { readonly to: string; readonly text: string }[];
}

/** Opens what a number rests on, beside the element that was asked. */
export type OpenBasis = (beside: HTMLElement, basis: Basis) => void;

export const RestsContext = createContext<OpenBasis>(() => {});

export function useOpenBasis(): OpenBasis {
  return use(RestsContext);
}
