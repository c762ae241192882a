import { useView } from "./use-view.ts";

/** Whether a part of the page that bears a name is unfolded, as the address has it, and how to unfold or fold it. */
export function useUnfolded(name: string): readonly [unfolded: boolean, unfold: (open: boolean) => void] {
  const { view, look } = useView();
  const names = view.unfolded?.split(",") ?? [];
  const is = names.includes(name);
  const unfold = (open: boolean) => {
    if (open === is) return;
    const now = open ? [...names, name] : names.filter((one) => one !== name);
    look({ unfolded: now.length === 0 ? undefined : now.join(",") }, { replace: true });
  };
  return [is, unfold];
}
