/** A step of the tab's history. */
interface Step {
  readonly address: string;
  readonly path: string;
  readonly state: unknown;
  /** The place of this step among all of the tab, and of the last; null: the browser does not tell it. */
  readonly index: number | null;
  readonly last: number | null;
}

/** As far as TypeScript does not know it everywhere: https://developer.mozilla.org/docs/Web/API/Navigation */
interface WithNavigation {
  readonly navigation?: {
    readonly currentEntry: { readonly index: number } | null;
    readonly entries: () => readonly unknown[];
  };
}

function stepNow(): Step {
  const { pathname: path, href: address } = location;
  const { navigation } = window as WithNavigation;
  const index = navigation?.currentEntry?.index ?? null;
  return {
    address,
    path,
    state: history.state,
    index,
    last: navigation ? navigation.entries().length - 1 : null,
  };
}

let mayLeave: () => boolean = () => true;

/** Whom the browser's back and forward ask before they lead to another page; gives back what ends that. */
export function askOnBack(ask: () => boolean): () => void {
  mayLeave = ask;
  return () => {
    mayLeave = () => true;
  };
}

/**
 * Watches the browser's back and forward. Where one may not leave, the tab goes back to the step it stood on, and nobody else
 * hears of either. To be called before anything is drawn: of those who listen to a window, who came first hears first.
 */
export function watchBack(): void {
  let here = stepNow();
  let returning = false;
  window.addEventListener("popstate", (event) => {
    const there = stepNow();
    if (returning || there.path === here.path || mayLeave()) {
      returning = false;
      here = there;
      return;
    }
    event.stopImmediatePropagation();
    // One step back from the last one is undone at once: a page that is told anew meanwhile would lose what was typed.
    const fromLast = here.index === here.last && there.index === (here.index ?? 0) - 1;
    if (here.index === null || there.index === null || fromLast)
      return history.pushState(here.state, "", here.address);
    returning = true;
    history.go(here.index - there.index);
  });
  // The router tells of both.
  for (const went of ["pushState", "replaceState"])
    window.addEventListener(went, () => {
      here = stepNow();
    });
}
