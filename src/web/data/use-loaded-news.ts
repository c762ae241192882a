import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { UploadLine } from "../api/answers.ts";

/** Has everything asked anew when a file that was sent has come to count. */
export function useLoadedNews(list: readonly UploadLine[] | undefined): void {
  const client = useQueryClient();
  const loaded = list?.filter(({ state }) => state === "loaded").length;
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    const news = loaded !== undefined && before.current !== undefined && loaded > before.current;
    before.current = loaded;
    if (news)
      client
        .invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== "uploads" && name !== "upload" })
        .catch(() => {});
  }, [loaded, client]);
}
