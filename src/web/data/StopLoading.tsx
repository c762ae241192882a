import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useStartWords } from "../words/use-start-words.ts";

/** Stops a load as long as it does not count yet. */
export function StopLoading({ id }: { readonly id: string }) {
  const { tell } = useStartWords();
  const stop = useChange("DELETE /uploads/{id}/load", () => {}, ["uploads"]);
  return (
    <>
      <p className="row">
        <SendButton
          type="button"
          className="button small"
          sends={stop}
          onClick={() => stop.mutate({ body: {}, id })}
        >
          {tell("start.stop")}
        </SendButton>
      </p>
      <Wrong error={stop.error} />
    </>
  );
}
