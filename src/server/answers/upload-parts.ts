import { kindNames } from "../../core/words/kind-names.ts";
import { type Message, message, says } from "../../core/words/say.ts";
import type { StigeError } from "../../core/words/stige-error.ts";
import { targetName } from "../../core/words/target-names.ts";
import type { LoadAnswer } from "../../verbs/loading/load.ts";
import { overlapOf } from "../../verbs/loading/refuse-load.ts";
import { isKind } from "../../verbs/uploads/targets.ts";
import type { Reader } from "../reading/reader.ts";
import { inApiWords } from "./in-api-words.ts";

export interface Told {
  readonly detail: string;
  readonly remedy: string | null;
}

/** Why a file cannot be read or was not loaded, for whoever sees its columns beside it: without paths and maps of the terminal. */
export function problemsTold(error: StigeError, reader: Reader): Told[] {
  const { sentence, fix, problems } = error;
  const all = problems.length > 0 ? problems : [{ sentence, fix }];
  return all.map((one) => {
    const own = ownWords(one.sentence, reader) ?? one;
    return {
      detail: reader.say(inApiWords(own.sentence)),
      remedy: own.fix && reader.say(inApiWords(own.fix)),
    };
  });
}

function ownWords(
  sentence: Message,
  { language }: Reader,
): { readonly sentence: Message; readonly fix: Message } | null {
  if (says(sentence, "files.problem.missingTarget") && isKind(sentence.params.kind)) {
    const { kind, target } = sentence.params;
    return {
      sentence: message("upload.missingTarget", { kind, target: targetName(target, language) }),
      fix: message("upload.missingTarget.fix"),
    };
  }
  if (says(sentence, "files.problem.unknownKind"))
    return { sentence: message("upload.unknownKind"), fix: message("upload.unknownKind.fix") };
  if (says(sentence, "files.problem.noHeader"))
    return { sentence: message("upload.noHeader"), fix: message("upload.noHeader.fix") };
  return null;
}

/** Why a file would be refused, and by which choice it would not. */
export function refusalTold(
  seen: LoadAnswer | null,
  { say }: Reader,
): (Told & { readonly needs: "acceptRejects" | "replaces" | null; readonly load: number | null }) | null {
  if (!seen?.refusal) return null;
  const { sentence, fix } = seen.refusal;
  const detail = say(sentence);
  if (says(sentence, "load.manyRejects"))
    return { detail, remedy: say(message("upload.manyRejects.fix")), needs: "acceptRejects", load: null };
  if (says(sentence, "load.allRejected"))
    return { detail, remedy: say(message("upload.allRejected.fix")), needs: null, load: null };
  const load = overlapOf(seen.refusal);
  if (load !== null)
    return { detail, remedy: say(message("upload.overlaps.fix", { load })), needs: "replaces", load };
  return { detail, remedy: fix && say(inApiWords(fix)), needs: null, load: null };
}

/** As a time is shown that the file writes with its zone. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A row as Stige understands it, its fields in a reader's words and its money as money. */
export function sampleTold({ kind, line, fields }: LoadAnswer["samples"][number], reader: Reader) {
  const { language, formats } = reader;
  // Whether an order counts is told by its status.
  const own = Object.entries(fields).filter(([name]) => name !== "counts");
  const told = own.map(([name, text]) => {
    const money = name.endsWith("_minor");
    return {
      name: targetName(money ? name.slice(0, -"_minor".length) : name, language),
      text: money
        ? formats.moneyIn(Number(text), fields.currency ?? formats.currency)
        : instant.test(text)
          ? formats.minute(Date.parse(text) * 1000)
          : text,
    };
  });
  return { name: kindNames[language][kind][0], line, fields: told };
}
