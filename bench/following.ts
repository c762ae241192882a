import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { serve } from "../src/server/serve.ts";
import { type Client, client, password } from "../test/server/real-shop.ts";
import { openBrowser } from "../test/web/chromium.ts";

/** What an open page that follows costs a server into whose large shop facts trickle: processor time by thread, window after window, and what the page was answered. */
const { values } = parseArgs({
  options: {
    /** A folder with a shop that `bench:web` or `bench:measures` made, which facts are added to. */
    keep: { type: "string" },
    /** The path of the page that is open; left out: none. */
    page: { type: "string" },
    /** How many other pages stand open beside it, divided by commas. */
    beside: { type: "string", default: "" },
    facts: { type: "string", default: "10" },
    windows: { type: "string", default: "4" },
    seconds: { type: "string", default: "25" },
  },
});
if (values.keep === undefined) throw new Error("--keep FOLDER names a shop");
const shop = join(values.keep, "shop");
const [perSecond, windows, seconds] = [values.facts, values.windows, values.seconds].map(Number) as [
  number,
  number,
  number,
];

/** Seconds of the processor that each thread of this process took, by its name. */
function cpuByThread(): Map<string, number> {
  const taken = new Map<string, number>();
  for (const task of readdirSync("/proc/self/task")) {
    try {
      const stat = readFileSync(`/proc/self/task/${task}/stat`, "utf8");
      const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
      const [user = 0, system = 0] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number);
      taken.set(name, (taken.get(name) ?? 0) + (user + system) / 100);
    } catch {
      // It has ended meanwhile.
    }
  }
  return taken;
}

const config = { port: 0, host: "127.0.0.1", logLevel: "silent", address: null } as const;
const serving = await serve({
  ...{ folder: shop, timeZone: "Europe/Oslo", language: "en", config, version: "bench", newOwner: true },
  logTo: { write: () => {} },
});
const owner = client(serving);
const email = `owner-${process.pid}-${Math.round(performance.timeOrigin)}@shop.example`;
const made = await owner.ask("post", "/owner", {
  ...{ code: serving.shop.ownerCode?.code ?? "", name: "Owner", email, password },
});
if (made.status !== 200) throw new Error(JSON.stringify(made.body));
const key = (
  await owner.ask("post", "/keys", {
    name: email.slice(0, 30),
    people: false,
    days: null,
    scope: "write",
    origins: [],
  })
).body.key;

/** What comes goes on where the shop's facts end. */
const agoMs = Date.now() - Date.parse((await owner.ask("get", "/ladder")).body.asOf);
let [sent, refused, stopped] = [0, 0, false];
async function trickle(): Promise<void> {
  const began = performance.now();
  while (!stopped) {
    const order = {
      ...{ message_id: `${email}-${sent}`, order_id: `${email}-${sent}` },
      ...{ person_number: `following-${sent % 1000}`, gross: 100 + (sent % 400) },
      ordered: new Date(Date.now() - agoMs).toISOString(),
    };
    const answer = await fetch(new URL("/api/v1/facts/orders?source=bench", serving.address), {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: JSON.stringify(order),
    });
    if (answer.status !== 200 || JSON.parse(await answer.text()).rejected > 0) refused++;
    sent++;
    await pause(Math.max(0, began + (1000 * sent) / perSecond - performance.now()));
  }
}

/** What an open page was answered: the whole of it, that it is worked out, by some, that nothing is new. */
const answers = new Map<string, number>();
async function open(browser: Awaited<ReturnType<typeof openBrowser>>, path: string, { cookies }: Client) {
  const context = await browser.newContext({
    baseURL: serving.address,
    viewport: { width: 1440, height: 900 },
  });
  await context.addCookies(
    cookies()
      .split("; ")
      .map((one) => {
        const at = one.indexOf("=");
        return { name: one.slice(0, at), value: one.slice(at + 1), url: serving.address };
      }),
  );
  const page = await context.newPage();
  page.on("response", (answer) => {
    const url = new URL(answer.url());
    if (!/\/(value|potential|segments|goals|clv|conversion|retention|abc|key-customers)$/.test(url.pathname))
      return;
    const what = `${url.pathname.slice(7)}${url.searchParams.has("sample") ? " by some" : ""} ${answer.status()}`;
    answers.set(what, (answers.get(what) ?? 0) + 1);
  });
  await page.goto(path);
}

const told = (of: Map<string, number>, how: (n: number) => string) =>
  [...of]
    .sort((a, b) => b[1] - a[1])
    .map(([name, n]) => `${name} ${how(n)}`)
    .join(", ");
const browser = await openBrowser();
try {
  for (const path of [values.page, ...values.beside.split(",")]) if (path) await open(browser, path, owner);
  const began = performance.now();
  for (let quiet = 0; quiet < 4 && performance.now() - began < 60_000; ) {
    const before = process.cpuUsage();
    await pause(500);
    const { user, system } = process.cpuUsage(before);
    quiet = user + system < 50_000 ? quiet + 1 : 0;
  }
  console.log(
    `idle after ${((performance.now() - began) / 1000).toFixed(0)} s; the page was answered: ${told(answers, String)}`,
  );
  const trickling = trickle();
  for (let window = 1; window <= windows; window++) {
    answers.clear();
    const [before, beganMs, sentBefore] = [cpuByThread(), performance.now(), sent];
    await pause(1000 * seconds);
    const lasted = (performance.now() - beganMs) / 1000;
    const taken = new Map(
      [...cpuByThread()].map(([name, one]) => [name, (100 * (one - (before.get(name) ?? 0))) / lasted]),
    );
    const all = [...taken.values()].reduce((sum, one) => sum + one, 0);
    for (const [name, one] of taken) if (one < 0.5) taken.delete(name);
    console.log(
      `window ${window}: ${all.toFixed(0)} % of a core (${told(taken, (n) => n.toFixed(0))}); ${((sent - sentBefore) / lasted).toFixed(1)} facts/s, ${refused} refused; ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB; answers: ${told(answers, String)}`,
    );
  }
  stopped = true;
  await trickling;
} finally {
  await browser.close();
  await serving.stop("measured");
}
console.log(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
