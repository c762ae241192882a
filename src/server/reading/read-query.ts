import type { z } from "@hono/zod-openapi";
import { nearestWord } from "../../core/words/nearest-word.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Route } from "../route.ts";
import { wrongValue } from "./wrong-value.ts";

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
  const sentHeaders = Object.fromEntries(
    Object.keys(route.headers.shape).map((name) => [name, header(name)]),
  );
  const words = route.query.safeParse(once);
  const places = route.params.safeParse(params);
  const headers = route.headers.safeParse(sentHeaders);
  const [toAddress, along] = [message("server.missing.fix"), message("server.missingInBody.fix")];
  for (const issue of words.error?.issues ?? []) problems.push(wrongValue(issue, once, toAddress));
  for (const issue of places.error?.issues ?? []) problems.push(wrongValue(issue, params, toAddress));
  for (const issue of headers.error?.issues ?? []) problems.push(wrongValue(issue, sentHeaders, along));
  const sent = route.body?.safeParse(body);
  for (const issue of sent?.error?.issues ?? [])
    problems.push(...wrongInBody(issue, body, Object.keys(route.body?.shape ?? {})));
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

function wrongInBody(issue: z.core.$ZodIssue, body: unknown, names: readonly string[]): readonly Problem[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownWord(key, names));
  return [wrongValue(issue, body, message("server.missingInBody.fix"))];
}
