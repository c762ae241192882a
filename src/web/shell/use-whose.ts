import { useQuery } from "@tanstack/react-query";
import { isEveryone, type Whose, whose } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { segmentsQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

/** The segment, the group or both that are looked at, with what they are called; null: everyone is. */
export function useWhose(): { readonly asked: Whose; readonly name: string } | null {
  const { view } = useView();
  const { say, f } = useWords();
  const asked = whose(view);
  // A group has its name from those who are in it.
  const { data } = useQuery({ ...segmentsQuery(view, f.language), enabled: asked.found !== undefined });
  if (isEveryone(asked)) return null;
  const group = data?.found.find(({ found }) => found === asked.found)?.name ?? say("shell.whose.group");
  const names = [asked.seg, ...(asked.found === undefined ? [] : [group])].filter(
    (name) => name !== undefined,
  );
  return { asked, name: f.list(names) };
}

/** Looks at those of a segment, or at everyone, on the same page. */
export function useLookAt(): (asked: Whose) => void {
  const { look } = useView();
  return ({ seg, found }) => look({ seg, found });
}
