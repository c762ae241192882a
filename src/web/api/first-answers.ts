import type { QueryFunctionContext } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import type { Sample } from "../shell/sample.ts";
import type { Answered, Asked, Question } from "./answers.ts";
import { ask } from "./ask.ts";

/** A question that may be answered by some of the people first. */
export type SampledQuestion = {
  [Q in Question]: "sample" extends keyof Asked<Q> ? ("sample" extends keyof Answered<Q> ? Q : never) : never;
}[Question];

/** Everyone is counted once somebody has looked at a day for so long: who moves on through time has first answers alone. */
const restedMs = 600;

/**
 * Asks for a first answer, which some of the people tell where there are many, has it shown, and then asks what everyone comes to. What was shown
 * already of everyone is not shown by some.
 */
export async function askFirst<Q extends SampledQuestion>(
  question: Q,
  query: Omit<Asked<Q>, "sample">,
  language: Language,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<Answered<Q>> {
  const whole = { ...query, sample: undefined } as unknown as Asked<Q>;
  if (client.getQueryData(queryKey) === undefined) {
    const first = await ask(question, { ...whole, sample: "true" }, { language, signal });
    if ((first as { readonly sample: unknown }).sample === null) return first;
    client.setQueryData(queryKey, first);
    await new Promise((done) => setTimeout(done, restedMs));
    signal.throwIfAborted();
  }
  /** Says of the first answer whether everyone is still being counted. */
  const sayFailed = (failed: boolean) =>
    client.setQueryData<Sampled>(queryKey, (told) =>
      told?.sample && (told.sample.failed ?? false) !== failed
        ? { ...told, sample: { ...told.sample, failed } }
        : told,
    );
  sayFailed(false);
  try {
    return await ask(question, whole, { language, signal });
  } catch (error) {
    if (!signal.aborted) sayFailed(true);
    throw error;
  }
}

/** As much of an answer as tells by whom it is told. */
interface Sampled {
  readonly sample: Sample;
}
