import type { z } from "@hono/zod-openapi";
import type { Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { ValueKind } from "../../core/words/value-kinds.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value that was sent, and what would be right. `given`: all that stood there; `missing`: what to do where it was left out. */
export function wrongValue(issue: Issue, given: unknown, missing: Message): Problem {
  const name = issue.path.join(".");
  if (valueAt(given, issue.path) === undefined)
    return { place: name, sentence: message("server.missing", { name }), fix: missing };
  return { place: name, sentence: message("server.wrongValue", { name }), fix: rightValue(issue) };
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], given);
}

function rightValue(issue: Issue): Message {
  const agreed = asAgreed(issue.message);
  if (agreed) return agreed;
  switch (issue.code) {
    case "invalid_value":
      return message("server.wrongValue.oneOf", { allowed: issue.values.map(String).join(", ") });
    case "invalid_type":
      return message("server.wrongValue.kind", { kinds: [kindOf(issue.expected)] });
    case "invalid_union":
      return rightOfSeveral(issue.errors);
    case "too_small":
      return atLeast(issue);
    case "too_big":
      return atMost(issue);
    default:
      return message("server.wrongValue.form");
  }
}

function atLeast({ origin, minimum }: z.core.$ZodIssueTooSmall): Message {
  const n = Number(minimum);
  if (origin === "array") return message("server.wrongValue.listAtLeast", { n });
  if (origin === "string") return message("server.wrongValue.lettersAtLeast", { n });
  return message("server.wrongValue.atLeast", { n });
}

function atMost({ origin, maximum }: z.core.$ZodIssueTooBig): Message {
  const n = Number(maximum);
  if (origin === "array") return message("server.wrongValue.listAtMost", { n });
  if (origin === "string") return message("server.wrongValue.short", { most: n });
  return message("server.wrongValue.atMost", { n });
}

/** Schemas say by their error which of these they ask for (see `query-words.ts`); null: by none. */
function asAgreed(error: string): Message | null {
  const [what, from, to] = error.split(" ");
  if (what === "whole") return message("server.wrongValue.whole", { from: Number(from), to: Number(to) });
  if (what === "encoded") return message("server.wrongValue.encoded");
  if (what === "days") return message("server.wrongValue.days");
  if (what === "month") return message("server.wrongValue.month");
  return null;
}

/** Of several kinds that a value may be: what is wrong within the kind that it is, else which kinds there are. */
function rightOfSeveral(branches: readonly (readonly Issue[])[]): Message {
  const firsts = branches.flatMap((issues) => issues.slice(0, 1));
  const within = firsts.find(({ code, path }) => code !== "invalid_type" && path.length === 0);
  if (within) return rightValue(within);
  const kinds = firsts.flatMap((issue) =>
    issue.code === "invalid_type" && issue.path.length === 0 ? [kindOf(issue.expected)] : [],
  );
  if (kinds.length < firsts.length || kinds.length === 0) return message("server.wrongValue.form");
  return message("server.wrongValue.kind", { kinds: [...new Set(kinds)] });
}

function kindOf(expected: string): ValueKind {
  switch (expected) {
    case "string":
      return "text";
    case "int":
      return "whole";
    case "number":
      return "number";
    case "boolean":
      return "yes-or-no";
    case "array":
      return "list";
    case "null":
      return "nothing";
    default:
      return "object";
  }
}
