import { createContext, use } from "react";

/** What a page tells once something is done, and how it is taken back. */
export interface Notice {
  readonly text: string;
  /** Left out: it cannot be. */
  readonly undo?: () => void;
}

export const NoticesContext = createContext<(notice: Notice) => void>(() => {});

/** Tells the reader that something is done; the one before goes. */
export function useNotify(): (notice: Notice) => void {
  return use(NoticesContext);
}
