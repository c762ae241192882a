import type { AskedAbout } from "../verbs/asking/standpoint.ts";
import type { Option } from "./command.ts";
import type { Asked } from "./parse.ts";

/** When a question is about, what is known for it, and under which ladder. */
export const aboutOptions: readonly Option[] = [
  { name: "as-of", value: "T", about: "option.asOf" },
  { name: "known-at", value: "T", about: "option.knownAt" },
  { name: "ladder", value: "N", about: "option.ladder" },
];

/** What `aboutOptions` were given. */
export function askedAbout(asked: Asked): AskedAbout {
  return {
    asOf: asked.text("as-of"),
    knownAt: asked.text("known-at"),
    version: asked.number("ladder"),
  };
}
