import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../words/use-words.ts";
import type { Sample } from "./sample.ts";

/** That something is told by some of the people so far, or that everyone could not be counted, which may be tried again; nothing where it is told by everyone. */
export function SampleTold({ sample }: { readonly sample: Sample }) {
  const { say } = useWords();
  const client = useQueryClient();
  if (!sample) return sample;
  if (!sample.failed) return <span className="sample-told">{say("shell.sample", sample)}</span>;
  const again = () =>
    client.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
  return (
    <span className="sample-told">
      {say("shell.sample.failed", sample)}{" "}
      <button type="button" className="button small" onClick={again}>
        {say("shell.again")}
      </button>
    </span>
  );
}

/** A number of people as a sample tells it. */
export function about(text: string, sample: Sample): string {
  return sample ? `≈ ${text}` : text;
}
