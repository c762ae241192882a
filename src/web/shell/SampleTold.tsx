import { useWords } from "../words/use-words.ts";

/** By how many of all people something is told, where everyone is still being counted. */
export type Sample = { readonly people: number; readonly sampled: number } | null | undefined;

/** That something is told by some of the people so far; nothing where it is told by everyone. */
export function SampleTold({ sample }: { readonly sample: Sample }) {
  const { say } = useWords();
  return sample && <span className="sample-told">{say("shell.sample", { ...sample })}</span>;
}

/** A number of people as a sample tells it. */
export function about(text: string, sample: Sample): string {
  return sample ? `≈ ${text}` : text;
}
