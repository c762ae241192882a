import { Wrong } from "../accounts/Field.tsx";
import type { LoadLine } from "../api/answers.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { useDataWords } from "../words/use-data-words.ts";

/** Takes a load back, or puts it back; each undoes the other, so that nothing need be asked before. */
export function UndoButton({
  line: { load, file, undone },
}: {
  readonly line: Pick<LoadLine, "load" | "file" | "undone">;
}) {
  const { tell, f } = useDataWords();
  const unload = useShopChange("DELETE /loads/{load}", ({ load: own, rows }) => ({
    text: tell("data.undone.told", { load: own, rows, told: f.count(rows) }),
    undo: () => putBack.mutate({ body: { adds: false }, id: own }),
  }));
  const putBack = useShopChange("POST /loads/{load}/put-back", ({ load: as, rows }) => ({
    text: tell("data.putBack.told", { load: as, rows, told: f.count(rows) }),
    undo: () => unload.mutate({ body: {}, id: as }),
  }));
  const pending = unload.isPending || putBack.isPending;
  return (
    <>
      <SendButton
        type="button"
        className="button small"
        sends={[unload, putBack]}
        disabled={pending}
        aria-label={tell(undone === null ? "data.unloadOf" : "data.putBackOf", { load, file })}
        onClick={() =>
          undone === null
            ? unload.mutate({ body: {}, id: load })
            : putBack.mutate({ body: { adds: false }, id: load })
        }
      >
        {tell(undone === null ? "data.unload" : "data.putBack")}
      </SendButton>
      <GoingOn pending={pending} far={unload.far ?? putBack.far} />
      <Wrong error={unload.error ?? putBack.error} />
    </>
  );
}
