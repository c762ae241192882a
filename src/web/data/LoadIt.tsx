import { useState } from "react";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { useView } from "../address/use-view.ts";
import type { UploadAnswer } from "../api/answers.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useDataWords } from "../words/use-data-words.ts";

type Choice = "replaces" | "adds" | null;

/** The button that has a file count, with the choice that must be made before where there is one; and the way to let it go. */
export function LoadIt({ seen, ready }: { readonly seen: UploadAnswer; readonly ready: boolean }) {
  const { tell, f } = useDataWords();
  const { go } = useView();
  const [accepts, setAccepts] = useState(false);
  const [choice, setChoice] = useState<Choice>(null);
  const { id, rows, refusal, sameAs } = seen;
  const take = useChange("POST /uploads/{id}/load", () => {}, ["uploads"]);
  const remove = useChange("DELETE /uploads/{id}", () => go({ page: "data" }), ["uploads"]);
  const n = rows?.accepted ?? 0;
  const chosen =
    refusal === null ||
    (refusal.needs === "acceptRejects" && accepts) ||
    (refusal.needs === "replaces" && choice !== null);
  const may = ready && chosen && sameAs === null && n > 0;
  const replaces = choice === "replaces" ? (refusal?.load ?? null) : null;
  return (
    <div className="load-it">
      {sameAs !== null && <p className="then-note">{tell("data.map.same", { load: sameAs })}</p>}
      {refusal && sameAs === null && (
        <fieldset className="refusal">
          <legend>
            <b>{refusal.detail}</b> {refusal.remedy}
          </legend>
          {refusal.needs === "acceptRejects" && (
            <label className="check">
              <input
                type="checkbox"
                checked={accepts}
                onChange={({ currentTarget: { checked } }) => setAccepts(checked)}
              />
              {tell("data.map.accept", { n, told: f.count(n) })}
            </label>
          )}
          {refusal.needs === "replaces" &&
            (["replaces", "adds"] as const).map((one) => (
              <label className="check" key={one}>
                <input type="radio" name="overlap" checked={choice === one} onChange={() => setChoice(one)} />
                {one === "adds"
                  ? tell("data.map.adds")
                  : tell("data.map.replaces", { load: refusal.load ?? 0 })}
              </label>
            ))}
        </fieldset>
      )}
      <p className="row">
        <SendButton
          type="button"
          className="button main"
          sends={take}
          disabled={!may}
          onClick={() =>
            take.mutate({ id, body: { acceptRejects: accepts, replaces, adds: choice === "adds" } })
          }
        >
          {tell("data.map.load", { n, told: f.count(n) })}
        </SendButton>
        <SendButton
          sends={remove}
          type="button"
          className="button"
          onClick={() => remove.mutate({ body: {}, id })}
        >
          {tell("data.map.cancel")}
        </SendButton>
      </p>
      <p className="quiet">{tell("data.map.undo")}</p>
      <Wrong error={take.error ?? remove.error} />
    </div>
  );
}
