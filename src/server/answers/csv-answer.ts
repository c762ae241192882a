import type { ShopThread } from "../holding/shop-thread.ts";
import type { Answer, Question } from "./answer.ts";

/** Rows that are asked of the shop at once. */
const chunk = 5000;

/** Whether somebody asks for CSV before JSON. */
export function wantsCsv(accept: string | undefined): boolean {
  return /^text\/csv\b/i.test(accept?.trim() ?? "");
}

/** Every row of an answer as CSV, as they are read; throws what the first of them throws. */
export async function csvAnswer(
  shop: Pick<ShopThread, "ask">,
  question: Question,
): Promise<ReadableStream<Uint8Array>> {
  const { limit: _, cursor: __, ...all } = question.asked;
  const ask = (more: Answer["next"]) =>
    shop.ask({ ...question, form: "csv", asked: { ...all, limit: chunk, ...more } });
  let answer: Answer | null = await ask(null);
  return new ReadableStream({
    async pull(controller) {
      if (answer === null) return controller.close();
      controller.enqueue(answer.body);
      answer = answer.next === null ? null : await ask(answer.next);
    },
  });
}
