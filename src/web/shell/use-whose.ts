import { useQuery } from "@tanstack/react-query";
import { type View, whose } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { segmentsQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

/** Whose numbers are looked at, and what they are called. */
export interface Whose {
  readonly asked: Pick<View, "seg" | "found">;
  readonly name: string;
}

/** The segment, the group or both that are looked at; null: everyone is. */
export function useWhose(): Whose | null {
  const { view } = useView();
  const { say, f } = useWords();
  const asked = whose(view);
  // A group has its name from those who are in it.
  const { data } = useQuery({ ...segmentsQuery(view, f.language), enabled: asked.found !== undefined });
  if (asked.seg === undefined && asked.found === undefined) return null;
  const group = data?.found.find(({ found }) => found === asked.found)?.name ?? say("shell.whose.group");
  const names = [asked.seg, ...(asked.found === undefined ? [] : [group])].filter(
    (name) => name !== undefined,
  );
  return { asked, name: f.list(names) };
}
