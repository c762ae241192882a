import { type ReactNode, useEffect, useEffectEvent } from "react";
import { type AroundNavHandler, Router } from "wouter";
import { useWords } from "../words/use-words.ts";
import { askOnBack } from "./leaving-by-back.ts";
import { isUnsaved, watchForms } from "./unsaved.ts";

/** Whoever leaves a page with something typed and not sent is asked first; another view of the same page is no leaving. */
export function AskBeforeLeaving({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  useEffect(watchForms, []);
  const mayLeave = useEffectEvent(() => !isUnsaved() || confirm(say("shell.unsaved")));
  useEffect(() => askOnBack(() => mayLeave()), []);
  const around: AroundNavHandler = (navigate, to, options) => {
    const leaves = new URL(to, location.href).pathname !== location.pathname;
    if (leaves && isUnsaved() && !confirm(say("shell.unsaved"))) return;
    navigate(to, options);
  };
  return <Router aroundNav={around}>{children}</Router>;
}
