import { expect } from "vitest";
import { chance } from "../fuzz/chance.ts";
import { holdRequest, type Operation, operationsIn, randomRequest } from "./fuzz-requests.ts";

/** So many random questions from the OpenAPI file, eight at a time; each route answers and refuses at least `least` of them. */
export async function holdRequests(
  address: string,
  requests: number,
  least: number,
  seed: number,
): Promise<void> {
  const document = await (await fetch(new URL("api/v1/openapi.json", address))).json();
  const operations = operationsIn(document as Parameters<typeof operationsIn>[0]);
  expect(operations.length).toBeGreaterThan(15);
  const dice = chance(seed);
  const seen = new Map(operations.map(({ operationId }) => [operationId, { answered: 0, refused: 0 }]));
  let asked = 0;
  const lacks = ({ operationId }: Operation) => {
    const { answered = 0, refused = 0 } = seen.get(operationId) ?? {};
    return answered < least || refused < least;
  };
  const one = async () => {
    // A question without parameters is seldom refused by chance: those that lack some are asked on.
    while (asked < 4 * requests) {
      const operation = operations[asked++ % operations.length];
      if (!operation || (asked > requests && !lacks(operation))) continue;
      const path = randomRequest(operation, dice);
      const status = await holdRequest(address, path).catch((error) => {
        throw new Error(`seed ${seed}, ${path}`, { cause: error });
      });
      const own = seen.get(operation.operationId);
      if (own) own[status < 400 ? "answered" : "refused"]++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  for (const [route, { answered, refused }] of seen) {
    expect(answered, `${route} answered`).toBeGreaterThanOrEqual(least);
    expect(refused, `${route} refused`).toBeGreaterThanOrEqual(least);
  }
}
