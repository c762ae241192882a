import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { useView } from "../address/use-view.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useDataWords } from "../words/use-data-words.ts";

/** Lets go of a file that cannot be read, whatever its columns are called. */
export function PutAway({ id }: { readonly id: string }) {
  const { tell } = useDataWords();
  const { go } = useView();
  const remove = useChange("DELETE /uploads/{id}", () => go({ page: "data" }), ["uploads"]);
  return (
    <p className="row">
      <SendButton
        sends={remove}
        type="button"
        className="button"
        onClick={() => remove.mutate({ body: {}, id })}
      >
        {tell("data.map.cancel")}
      </SendButton>
      <Wrong error={remove.error} />
    </p>
  );
}
