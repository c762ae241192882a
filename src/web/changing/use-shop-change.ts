import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Change, change, type GoesOn } from "../api/change.ts";
import type * as api from "../api/openapi.ts";
import { useWords } from "../words/use-words.ts";
import { type Notice, useNotify } from "./notices.ts";
import { useSend } from "./use-send.ts";

/** What whoever asks for a change sends: its body, and what its path names. */
export interface Wish<C extends Change> {
  readonly body: api.Changes[C]["body"];
  readonly id?: string | number;
}

/**
 * A change of the shop, to be asked for. Once it is done everything that is shown is asked for anew, and `done` says so to the
 * reader. `far`: how far one has come that takes long.
 */
export function useShopChange<C extends Change>(
  what: C,
  done: (answer: api.Changes[C]["answer"], wish: Wish<C>) => Notice | null,
) {
  const { f } = useWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [far, setFar] = useState<GoesOn | null>(null);
  const mutation = useSend({
    mutationFn: ({ body, id }: Wish<C>) =>
      change(what, body, f.language, id === undefined ? undefined : String(id), setFar),
    onSuccess(answer, wish) {
      const notice = done(answer, wish);
      if (notice) notify(notice);
      // Not waited for: whoever asked may go on.
      void client.invalidateQueries();
    },
    onSettled: () => setFar(null),
  });
  return { ...mutation, far };
}
