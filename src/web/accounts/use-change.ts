import { useQueryClient } from "@tanstack/react-query";
import { type Change, change } from "../api/change.ts";
import type * as api from "../api/openapi.ts";
import { useSend } from "../changing/use-send.ts";
import { useWords } from "../words/use-words.ts";

/** A change, to be asked for; what it may have made stale is asked for anew once it is done. */
export function useChange<C extends Change>(
  what: C,
  after: (answer: api.Changes[C]["answer"]) => void = () => {},
  stale: readonly string[] = [],
) {
  const { f } = useWords();
  const client = useQueryClient();
  return useSend({
    mutationFn: ({
      body,
      id,
    }: {
      readonly body: api.Changes[C]["body"];
      readonly id?: string | readonly string[];
    }) => change(what, body, f.language, id),
    async onSuccess(answer) {
      after(answer);
      for (const key of stale) await client.invalidateQueries({ queryKey: [key] });
    },
  });
}
