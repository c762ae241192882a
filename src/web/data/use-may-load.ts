import { useQuery } from "@tanstack/react-query";
import { sessionQuery } from "../api/queries.ts";
import { useMayChange } from "../changing/use-may.ts";
import { useWords } from "../words/use-words.ts";

/** Whether whoever looks may load files, and be told which rows were rejected and who is excluded; undefined: not known yet. */
export function useMayLoad(): { readonly load: boolean | undefined; readonly people: boolean | undefined } {
  const { f } = useWords();
  const mayNot = useMayChange();
  const session = useQuery({ ...sessionQuery(f.language), enabled: mayNot === "role" }).data;
  if (mayNot === undefined) return { load: undefined, people: undefined };
  return { load: mayNot === null, people: mayNot !== "role" || session?.account?.role === "analyst" };
}
