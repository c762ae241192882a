import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { admit } from "../../src/server/guards/admit.ts";
import type { Route } from "../../src/server/route.ts";
import { routes } from "../../src/server/routes.ts";
import type { Serving } from "../../src/server/serve.ts";
import type { Who } from "../../src/verbs/accounts/who.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { type Chance, chance } from "../fuzz/chance.ts";
import { served } from "./demo-served.ts";
import { type Operation, randomRequest } from "./fuzz-requests.ts";
import { questions } from "./questions.ts";
import { asInvited, asOwner, type Client, client, removeFolder } from "./real-shop.ts";
import { recipes, seldomDone } from "./role-recipes.ts";

interface Caller {
  readonly name: string;
  readonly who: Who;
  readonly by: Client;
}

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;
const seed = Number(process.env.STIGE_SEED ?? Date.now() % 1e6);
const least = Number(process.env.STIGE_LEAST ?? 20);
const requests = least === 20 ? 10_000 : 0;
let folder: string;
let serving: Serving;
let owner: Client;
let callers: readonly Caller[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-roles-"));
  const orders = Array.from({ length: 1_200 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + (i % 900))).toISOString().slice(0, 10);
    return `${i},${i % 700},p${i % 700}@example.com,${day}T10:00:00Z,${i % 90}.00,NOK`;
  });
  const file = join(folder, "orders.csv");
  const head = "order_id,customer_id,email,ordered_at,total,currency\n";
  writeFileSync(file, `${head}${orders.join("\n")}\nx,1,p1@example.com,no day,1.00,NOK\n`);
  const shop = await openShop(folder, effects, { mayBegin: true });
  await load(shop, { file, acceptRejects: true });
  await shop.close();
  serving = await served(folder);
  owner = await asOwner(serving);
  const account = (role: string, seesPeople: boolean) =>
    ({ kind: "account", role, seesPeople }) as unknown as Who;
  const key = async (people: boolean) => ({
    name: people ? "key with people" : "key",
    who: { kind: "key", scopes: people ? ["read", "people"] : ["read"] } as unknown as Who,
    by: client(serving, (await owner.ask("post", "/keys", { name: "till", scope: "read", people })).body.key),
  });
  const email = "blind@shop.example";
  const invited = (role: string, seesPeople: boolean, more = {}) =>
    asInvited(serving, owner, { role, seesPeople, ...more });
  callers = [
    { name: "nobody", who: { kind: "nobody" }, by: client(serving) },
    { name: "owner", who: account("owner", true), by: owner },
    { name: "marketer", who: account("marketer", true), by: await invited("marketer", true) },
    { name: "analyst", who: account("analyst", true), by: await invited("analyst", true) },
    {
      name: "analyst by number",
      who: account("analyst", false),
      by: await invited("analyst", false, { email }),
    },
    { name: "developer", who: account("developer", false), by: await invited("developer", false) },
    await key(false),
    await key(true),
    {
      name: "key that writes",
      who: { kind: "key", scopes: ["write"] } as unknown as Who,
      by: client(
        serving,
        (await owner.ask("post", "/keys", { name: "till", scope: "write", days: null })).body.key,
      ),
    },
  ];
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

function isAllowed(route: Route, who: Who): boolean {
  try {
    admit(route, who);
    return true;
  } catch {
    return false;
  }
}

/** Where a change is asked for that cannot be done: of nobody, of nothing, with words that it does not take. */
function strangePath({ path, body }: Route, dice: Chance): string {
  const nobody = ["0", "-1", "99999999", "x", "1e3", "%00", "..%2f1", "ffffffffffff", "%27%20or%201"];
  const named = path.replace(/\{\w+\}/g, () => dice.of(nobody));
  return named === path && body === null ? `${path}?strange=${dice.below(9)}` : named;
}

/** Bodies that nobody would send: other shapes, other types, the right names with the wrong values. */
function strangeBody(route: Route, dice: Chance): unknown {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  const values = [
    null,
    -1,
    1e308,
    "",
    "x".repeat(5_000),
    [],
    {},
    true,
    "\u0000",
    deep(60),
    "__proto__",
    "=1+1",
  ];
  const names = Object.keys(route.body?.shape ?? {});
  const whole = Object.fromEntries(names.map((name) => [name, dice.of(values)]));
  return dice.of([
    ...[[], "x", 5, {}, { [`x${dice.below(99)}`]: 1 }, deep(400), { ...whole, more: 1 }],
    Object.fromEntries(names.slice(1).map((name) => [name, dice.of(values)])),
    ...Array.from({ length: 6 }, () => whole),
  ]);
}

const statusOf = async (asked: Promise<{ status: number; body: unknown }>, what: string) => {
  const slow = new Promise<never>((_, fail) =>
    setTimeout(() => fail(new Error(`${what} hangs`)), 60_000).unref(),
  );
  const { status, body } = await Promise.race([asked, slow]);
  expect(status, `seed ${seed}, ${what}: ${JSON.stringify(body)?.slice(0, 300)}`).toBeLessThan(500);
  return status;
};

interface Count {
  answered: number;
  refused: number;
  ms: number;
  /** What a recipe was answered that was refused. */
  why?: string;
}

/** Wrong words at the door keep the right ones out for a while: what is refused of those routes comes last. */
const late =
  /^(signIn|signInByCode|acceptLink|linkMeaning|makeOwner|changePassword|enrolTotp|confirmTotp|endTotp)$/;

const parts: Readonly<Record<string, (route: Route) => boolean>> = {
  "what is read": ({ method, group }) => method === "get" && group !== "accounts",
  "what is changed": ({ method, group }) => method !== "get" && group !== "accounts",
  accounts: ({ group }) => group === "accounts",
};
let asked = 0;
const dice = chance(seed);

async function operations(): Promise<(route: Route) => Operation> {
  const document = (await (await fetch(new URL("api/v1/openapi.json", serving.address))).json()) as {
    paths: Record<string, Record<string, Omit<Operation, "path">>>;
  };
  return (route) => ({
    ...{ parameters: [], operationId: route.name, path: route.path },
    ...document.paths[`/api/v1${route.path}`]?.[route.method],
  });
}

it.each(Object.entries(parts))(
  "every role is answered and refused twenty requests of each route that it may ask, and none fails here: %s",
  async (part, isOfPart) => {
    const operationOf = await operations();
    const counts = new Map<string, Count>();
    const countOf = (route: string, name: string) => {
      const found = counts.get(`${route} ${name}`) ?? { answered: 0, refused: 0, ms: 0 };
      counts.set(`${route} ${name}`, found);
      return found;
    };
    let n = 0;
    const tell = (count: Count, status: number) => {
      asked++;
      count[status < 400 ? "answered" : "refused"]++;
    };
    const lacks = ({ answered, refused }: Count) => answered < least || refused < least;

    async function byRecipe(route: Route, { name, by }: Caller, count: Count): Promise<void> {
      const recipe = recipes[route.name];
      while (recipe && count.answered < least && count.refused < least)
        for (const [of, got] of await recipe({ by, owner, n: n++, address: serving.address })) {
          tell(countOf(of, name), await statusOf(Promise.resolve(got), `${of} as ${name}`));
          if (got.status >= 400) countOf(of, name).why = JSON.stringify(got.body).slice(0, 300);
        }
    }

    async function strangely(route: Route, { name, by }: Caller, count: Count): Promise<void> {
      for (let i = 0; i < 20 * least && count.refused < least; i++) {
        const path = strangePath(route, dice);
        const body = route.body && strangeBody(route, dice);
        const what = `${route.method} ${path} ${JSON.stringify(body)?.slice(0, 200)} as ${name}`;
        const answer = body === null ? by.ask(route.method, path) : by.ask(route.method, path, body);
        tell(count, await statusOf(answer, what));
      }
    }

    /** Every role is asked the same of a route: what takes long is worked out once. */
    const random = new Map<string, string[]>();
    const randomOf = (route: Route, i: number): string => {
      const made = random.get(route.name) ?? [];
      random.set(route.name, made);
      while (made.length <= i) made.push(randomRequest(operationOf(route), dice));
      return made[i] ?? "";
    };

    async function randomly(route: Route, { name, by }: Caller, count: Count): Promise<void> {
      const good = questions[route.name]?.good ?? [route.path];
      for (let i = 0; i < 20 * least && (lacks(count) || i < 2 * least); i++) {
        const usual = !recipes[route.name] && count.answered < least && i % 2 === 0;
        const at = randomOf(route, i);
        const path = usual
          ? (good[(i / 2) % good.length] ?? at)
          : count.refused < least && i > least
            ? `${at}${at.includes("?") ? "&" : "?"}strange=1`
            : at;
        tell(count, await statusOf(by.ask("get", path), `${path} as ${name}`));
      }
    }

    // Who is not signed in is let in; that others may too is no other way in.
    const pairs = routes
      .filter(isOfPart)
      .sort((a, b) => Number(late.test(a.name)) - Number(late.test(b.name)))
      .flatMap((route) =>
        callers
          .filter(
            ({ who, name }) => isAllowed(route, who) && (!route.may.includes("nobody") || name === "nobody"),
          )
          .map((caller) => ({ route, caller })),
      );
    const lines: string[] = [];
    const lacking: string[] = [];
    const timed = async (count: Count, work: Promise<void>) => {
      const began = performance.now();
      await work;
      count.ms += performance.now() - began;
    };
    for (const { route, caller } of pairs) {
      const count = countOf(route.name, caller.name);
      await timed(count, byRecipe(route, caller, count));
    }
    for (const { route, caller } of pairs) {
      const count = countOf(route.name, caller.name);
      await timed(count, (route.method === "get" ? randomly : strangely)(route, caller, count));
      const numbers = [count.answered, count.refused].map((number) => String(number).padStart(5)).join(" ");
      const line = `${route.name.padEnd(20)} ${caller.name.padEnd(18)} ${numbers} ${(count.ms / 1000).toFixed(1).padStart(6)} s`;
      lines.push(line);
      if (process.env.STIGE_TOLD) appendFileSync(process.env.STIGE_TOLD, `${line}\n`);
      if (count.refused < least || (count.answered < least && !seldomDone[route.name]))
        lacking.push(`${line} ${count.why ?? ""}`);
    }
    console.log(
      `${part}, seed ${seed}, ${asked} requests so far\nroute                role            answered refused seconds\n${lines.join("\n")}`,
    );
    expect(lacking).toEqual([]);
  },
);

it("what is left of ten thousand is asked at random", async () => {
  const operationOf = await operations();
  const gets = routes.filter(({ method, group }) => method === "get" && group !== "accounts");
  for (; asked < requests; asked++) {
    const route = dice.of(gets);
    const { by, name } = dice.of(callers.filter((one) => isAllowed(route, one.who)));
    const path = randomRequest(operationOf(route), dice);
    await statusOf(by.ask("get", path), `${path} as ${name}`);
  }
});
