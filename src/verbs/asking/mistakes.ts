import type { Problem } from "../../core/words/problem.ts";
import type { Message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

export type Mistakes = ReturnType<typeof mistakes>;

/** Gathers what is wrong with what was asked for, so that all of it is told at once. */
export function mistakes() {
  const problems: Problem[] = [];
  const add = (place: string, sentence: Message, fix: Message) => problems.push({ place, sentence, fix });
  return {
    add,
    /** What is read; null: it cannot be, and that is gathered. */
    at<T>(place: string, read: () => T): T | null {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof StigeError) || error.code !== "asked" || error.fix === null) throw error;
        add(place, error.sentence, error.fix);
        return null;
      }
    },
    refuse(): void {
      const [first] = problems;
      if (first) throw new StigeError("asked", first.sentence, first.fix, problems);
    },
  };
}
