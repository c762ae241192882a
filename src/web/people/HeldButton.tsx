import { useState } from "react";
import { ask } from "../api/ask.ts";
import { handFile } from "../table/hand-file.ts";
import { useWords } from "../words/use-words.ts";

/** Saves everything that is held about a person as a file, for the one who asked for it. */
export function HeldButton({ id }: { readonly id: number }) {
  const { say, f } = useWords();
  const [state, setState] = useState<"idle" | "fetching" | "failed">("idle");
  const save = async () => {
    setState("fetching");
    try {
      const asking = { language: f.language, signal: new AbortController().signal };
      const { held } = await ask("/people/{id}/held", {}, asking, { id });
      handFile([`${JSON.stringify(held, null, 2)}\n`], `stige-person-${id}.json`, "application/json");
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <button type="button" className="button" disabled={state === "fetching"} onClick={save}>
        {say("change.held")}
      </button>
      {state === "failed" && (
        <span className="wrong" role="alert">
          {say("change.held.failed")}
        </span>
      )}
    </>
  );
}
