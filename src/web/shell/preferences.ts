import { useEffect, useState } from "react";
import { type Language, languages } from "../../core/words/language.ts";

export type Look = "light" | "dark" | "system";
export const looks: readonly Look[] = ["light", "dark", "system"];

/** What the reader chose in this browser; null: nothing, the shop's own language holds. */
export interface Preferences {
  readonly language: Language | null;
  readonly look: Look;
  readonly keys: boolean;
}

const place = "stige";

function kept(): Preferences {
  let told: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    told = JSON.parse(localStorage.getItem(place) ?? "{}");
  } catch {
    // A browser that keeps nothing, or keeps something else there: as if nothing was chosen.
  }
  return {
    language: languages.find((language) => language === told.language) ?? null,
    look: looks.find((look) => look === told.look) ?? "system",
    keys: told.keys !== false,
  };
}

/** Puts the look on the page: by itself it follows the machine. */
function wear(look: Look): void {
  const dark = look === "dark" || (look === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(kept);
  const { look } = preferences;
  useEffect(() => {
    wear(look);
    const machine = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => wear(look);
    machine.addEventListener("change", follow);
    return () => machine.removeEventListener("change", follow);
  }, [look]);
  const change = (wish: Partial<Preferences>) => {
    const next = { ...preferences, ...wish };
    setPreferences(next);
    try {
      localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // It then holds until the page is left.
    }
  };
  return [preferences, change];
}

/** The look of the page before anything is drawn. */
export function wearKeptLook(): void {
  wear(kept().look);
}
