import { useWords } from "../words/use-words.ts";
import type { MayNot } from "./use-may.ts";

/** Says why nothing can be changed here, and who could. */
export function MayNotChange({ why }: { readonly why: MayNot }) {
  const { say } = useWords();
  return <p className="quiet">{say(why === "demo" ? "shell.mayNot.demo" : "shell.mayNot.role")}</p>;
}
