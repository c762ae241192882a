import { useQuery } from "@tanstack/react-query";
import { Wrong } from "../accounts/Field.tsx";
import { windowsQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { WindowsTold } from "../today/WindowsTold.tsx";
import { useDataWords } from "../words/use-data-words.ts";

/** What the shop's own rhythm proposes, and the button that puts it in force. */
export function WindowsPart({ may }: { readonly may: boolean }) {
  const { tell, f } = useDataWords();
  const changes = useQuery(windowsQuery(f.language)).data?.changes ?? [];
  const back = useShopChange("POST /ladders", ({ ladder }) => ({
    text: tell("data.windows.done", { version: ladder }),
  }));
  const accept = useShopChange("POST /windows", ({ ladder }) => ({
    text: tell("data.windows.done", { version: ladder }),
    undo: () => back.mutate({ body: { ladder: ladder - 1, from: ladder, note: null } }),
  }));
  return (
    <WindowsTold
      act={
        may &&
        changes.length > 0 && (
          <p className="row head-actions">
            <SendButton
              type="button"
              className="button"
              sends={accept}
              onClick={() =>
                accept.mutate({
                  body: {
                    changes: changes.map(({ key, to }) => ({ key, to })),
                    note: tell("data.windows.note"),
                  },
                })
              }
            >
              {tell("data.windows.accept")}
            </SendButton>
            <GoingOn pending={accept.isPending || back.isPending} far={accept.far ?? back.far} />
            <Wrong error={accept.error ?? back.error} />
          </p>
        )
      }
    />
  );
}
