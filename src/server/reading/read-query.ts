import type { z } from "@hono/zod-openapi";
import { nearestWord } from "../../core/words/nearest-word.ts";
import type { Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Route } from "../route.ts";

/** What was asked, checked against the route's schemas; throws `asked` with every mistake. `body`: what was sent along, read as JSON. */
export function readQuery(
  route: Route,
  query: Readonly<Record<string, readonly string[]>>,
  params: Readonly<Record<string, string>>,
  header: (name: string) => string | undefined,
  body: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const names = Object.keys(route.query.shape);
  const problems: Problem[] = [];
  const once: Record<string, string> = {};
  for (const [name, values] of Object.entries(query)) {
    if (!names.includes(name)) problems.push(unknownWord(name, names));
    else if (values.length > 1)
      problems.push({
        place: name,
        sentence: message("server.twice", { name }),
        fix: message("server.twice.fix"),
      });
    else once[name] = values[0] ?? "";
  }
  const words = route.query.safeParse(once);
  const places = route.params.safeParse(params);
  const headers = route.headers.safeParse(
    Object.fromEntries(Object.keys(route.headers.shape).map((name) => [name, header(name)])),
  );
  for (const { error } of [words, places, headers])
    for (const issue of error?.issues ?? []) problems.push(wrong(issue));
  const sent = route.body?.safeParse(body);
  for (const issue of sent?.error?.issues ?? [])
    problems.push(...wrongInBody(issue, Object.keys(route.body?.shape ?? {})));
  if (words.success && places.success && headers.success && problems.length === 0)
    return { ...words.data, ...places.data, ...headers.data, ...sent?.data };
  const [first] = problems;
  throw new StigeError(
    "asked",
    first?.sentence ?? message("server.noRoute"),
    first?.fix ?? message("server.noRoute.fix"),
    problems,
  );
}

function unknownWord(name: string, names: readonly string[]): Problem {
  const nearest = nearestWord(name, names);
  const fix = nearest
    ? message("server.didYouMean", { nearest })
    : names.length === 0
      ? message("server.noWords")
      : message("server.oneOfWords", { words: names.join(", ") });
  const shown = name.slice(0, 40);
  return { place: shown, sentence: message("server.unknownWord", { name: shown }), fix };
}

function wrong(issue: z.core.$ZodIssue): Problem {
  const name = String(issue.path[0] ?? "");
  if (issue.code === "invalid_type" && issue.input === undefined)
    return { place: name, sentence: message("server.missing", { name }), fix: message("server.missing.fix") };
  return { place: name, sentence: message("server.wrongValue", { name }), fix: rightValue(issue) };
}

function wrongInBody(issue: z.core.$ZodIssue, names: readonly string[]): readonly Problem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownWord(key, names));
  const place = issue.path.join(".");
  if (issue.code === "invalid_type" && issue.input === undefined)
    return [
      {
        place,
        sentence: message("server.missing", { name: place }),
        fix: message("server.missingInBody.fix"),
      },
    ];
  const fix =
    issue.code === "invalid_type"
      ? message("server.wrongValue.kind", { kind: issue.expected })
      : rightValue(issue);
  return [{ place, sentence: message("server.wrongValue", { name: place }), fix }];
}

function rightValue(issue: z.core.$ZodIssue): Message {
  if (issue.code === "invalid_value")
    return message("server.wrongValue.oneOf", { allowed: issue.values.map(String).join(", ") });
  const [what, from, to] = issue.message.split(" ");
  if (what === "whole") return message("server.wrongValue.whole", { from: Number(from), to: Number(to) });
  if (what === "encoded") return message("server.wrongValue.encoded");
  if (what === "days") return message("server.wrongValue.days");
  const most = issue.code === "too_big" ? Number(issue.maximum) : 40;
  return message("server.wrongValue.short", { most });
}
