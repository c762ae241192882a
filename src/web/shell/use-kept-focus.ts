import { useEffect } from "react";

const near = "tr, li, form, section, [role=dialog]";
const focusable =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex='0']";

/**
 * Whoever uses the keys goes on where they were when what they were on goes away, as a button does that has done its work: at itself, once it may be pressed again; at what stands in its place, in the same row,
 * list or part; from a menu, at what opened it; from a notice, at what they were on before it; else at the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: readonly Element[] = [];
    let before: Element | null = null;
    let waits = false;
    const focused = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      trail = trailOf(target);
      waits = false;
      if (!target.closest(".notice")) before = target;
    };
    // Whoever points elsewhere has left it.
    const pointed = () => {
      trail = [];
    };
    const observer = new MutationObserver(() => {
      const [last] = trail;
      // A button that works is disabled, and a browser lets go of it a little later.
      if (last?.isConnected && last.matches(":disabled")) waits = true;
      if (!last || document.activeElement !== document.body) return;
      if (last.isConnected && waits && last instanceof HTMLElement) last.focus({ preventScroll: true });
      if (last.isConnected) return;
      const place = trail.find((one) => one.isConnected && one.matches(near));
      const opener = openerOf(trail);
      trail = [];
      const next =
        opener ??
        place?.querySelector<HTMLElement>(focusable) ??
        (before instanceof HTMLElement && before.isConnected ? before : null) ??
        document.getElementById("content");
      next?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", focused);
    document.addEventListener("pointerdown", pointed);
    observer.observe(document.body, {
      ...{ childList: true, subtree: true },
      attributeFilter: ["disabled"],
    });
    return () => {
      document.removeEventListener("focusin", focused);
      document.removeEventListener("pointerdown", pointed);
      observer.disconnect();
    };
  }, []);
}

/** What opened a menu that was left, by which it is called. */
function openerOf(trail: readonly Element[]): HTMLElement | null {
  for (const one of trail) {
    const name = one.getAttribute("aria-labelledby");
    const opener = name === null ? null : document.getElementById(name);
    if (opener?.matches(focusable)) return opener;
  }
  return null;
}

/** What is focused, and what stands around it, up to the page. */
function trailOf(from: Element): readonly Element[] {
  const trail: Element[] = [];
  for (let one: Element | null = from; one && one.id !== "content"; one = one.parentElement) trail.push(one);
  return trail;
}
