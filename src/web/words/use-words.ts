import { createContext, use } from "react";
import type { Formats } from "../../core/words/formats.ts";
import type { Say } from "./say-in.ts";

/** How the reader is spoken to. */
export interface Words {
  readonly say: Say;
  readonly f: Formats;
}

export const WordsContext = createContext<Words | null>(null);

/** The reader's words; only below a `WordsContext`. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("no words are provided");
  return words;
}
