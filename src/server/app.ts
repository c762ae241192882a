import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { browserOf } from "../core/words/browser-of.ts";
import { keptElsewhere } from "../core/words/kept-elsewhere.ts";
import type { Language } from "../core/words/language.ts";
import { message } from "../core/words/say.ts";
import type { Credentials } from "../verbs/accounts/who.ts";
import type { AdmittedFacts } from "../verbs/live/facts-door.ts";
import type { Answer, Question } from "./answers/answer.ts";
import { csvAnswer, wantsCsv } from "./answers/csv-answer.ts";
import { prefersTold } from "./answers/how-far.ts";
import { toldProblem } from "./answers/told-problem.ts";
import { admit } from "./guards/admit.ts";
import { letPagesRead, requireMayTell, takesFromElsewhere } from "./guards/from-elsewhere.ts";
import { addSecurityHeaders, guard, type Limits, otherMethod, Refused } from "./guards/guard.ts";
import { hearable } from "./guards/inside.ts";
import { methodsAt } from "./guards/methods-at.ts";
import { isOnlyKept } from "./holding/is-only-kept.ts";
import type { ShopThread } from "./holding/shop-thread.ts";
import { addCallsDoor } from "./live/calls-door.ts";
import { comeAgain, whileAway } from "./live/come-again.ts";
import { sentReader } from "./live/read-sent.ts";
import { addWebhooksDoor } from "./live/webhooks-door.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { openApiDocument } from "./openapi.ts";
import { apiPage } from "./pages/api-page.ts";
import { apiPageScript } from "./pages/api-page-script.ts";
import { notBuiltPage, webAnswer } from "./pages/web-answer.ts";
import type { WebFiles } from "./pages/web-files.ts";
import { isKnown } from "./reading/is-known.ts";
import { readBody } from "./reading/read-body.ts";
import { readQuery } from "./reading/read-query.ts";
import { acceptedLanguage, type Reader, readers } from "./reading/reader.ts";
import { factsReceiver } from "./reading/receive-facts.ts";
import type { FileReceiver } from "./reading/receive-file.ts";
import type { Route } from "./route.ts";
import { factsAnswer } from "./routes/facts.ts";
import { routes } from "./routes.ts";

/** What answers are made from. */
export interface AppParts {
  readonly shop: ShopThread;
  readonly web: WebFiles;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly limits: Limits;
  /** Receives a file that is sent along. */
  readonly receiveFile: FileReceiver;
  /** Where the server is reached from elsewhere; null: from this machine alone. */
  readonly address: URL | null;
  readonly version: string;
  /** Milliseconds, only ever upwards. */
  readonly elapsedMs: () => number;
  readonly stopping: () => boolean;
}

/** Which route a request was counted under. */
interface Env {
  readonly Variables: { route: string };
}

/** Everything that is answered over HTTP. */
export function app(parts: AppParts): Hono<Env> {
  const hono = new Hono<Env>();
  const readerIn = readersOf(parts.shop);
  const languageOf = (c: Context): Language =>
    acceptedLanguage(c.req.header("accept-language"), parts.shop.about.language);
  watch(hono, parts);
  const { limits, address } = parts;
  const { demo } = parts.shop.about;
  hono.use(guard({ limits, address: demo ? null : address, readOnly: demo }));
  addHealth(hono, parts);
  const told = teller(parts.log);
  const doors = {
    shop: parts.shop,
    readSent: sentReader(),
    readerOf: (c: Context) => readerIn(languageOf(c)),
    told,
  };
  addCallsDoor(hono, doors);
  addWebhooksDoor(hono, doors);
  addApi(hono, parts, languageOf, readerIn);
  hono.notFound((c) => {
    const reader = readerIn(languageOf(c));
    const { method, path } = c.req;
    const isPage = !/^\/(api|health|metrics|v1|webhooks)(\/|$)/.test(path);
    const reads = method === "GET" || method === "HEAD";
    const found =
      isPage && reads ? webAnswer(c, parts.web, () => notBuiltPage(reader, parts.shop.about)) : null;
    if (found) {
      c.set("route", "web");
      return found;
    }
    c.set("route", "none");
    const methods = methodsAt(path);
    const isThere = methods.length > 0 && !methods.includes(method);
    return toldProblem(isThere ? otherMethod(method, methods) : noRoute(), reader);
  });
  hono.onError((error, c) => told(error, readerIn(languageOf(c))));
  return hono;
}

const noRoute = () => new Refused(404, message("server.noRoute"), message("server.noRoute.fix"));

/** Tells an error to whoever asked, and the log what of it is Stige's own. */
export function teller(log: Log): (thrown: unknown, reader: Reader) => Response {
  return (thrown, reader) => {
    const { error, inside } = hearable(thrown);
    if (inside) log.inside(inside);
    return toldProblem(error, reader);
  };
}

/** Readers of the shop as it is now: its first file may say that it is another than was supposed. */
export function readersOf(shop: ShopThread): (language: Language) => Reader {
  let about = shop.about;
  let made = readers(about);
  return (language) => {
    if (shop.about !== about) {
      about = shop.about;
      made = readers(about);
    }
    return made(language);
  };
}

/** Counts and logs every request, and puts on every answer what keeps a browser safe. */
function watch(hono: Hono<Env>, { metrics, log, elapsedMs, stopping }: AppParts): void {
  hono.use(async (c, next) => {
    const began = elapsedMs();
    metrics.began();
    await next();
    addSecurityHeaders(c.res.headers);
    if (takesFromElsewhere(c.req.path)) letPagesRead(c);
    if (stopping()) c.res.headers.set("Connection", "close");
    const route = c.get("route") ?? "refused";
    const ms = Math.round((elapsedMs() - began) * 10) / 10;
    metrics.ended(route, c.res.status, ms / 1000);
    log.request({ method: c.req.method, route, status: c.res.status, ms });
  });
}

function addHealth(hono: Hono<Env>, { shop, metrics, stopping }: AppParts): void {
  hono.get("/health/live", (c) => {
    c.set("route", "/health/live");
    return c.json({ live: true }, 200, { "Cache-Control": "no-store" });
  });
  hono.get("/health/ready", (c) => {
    c.set("route", "/health/ready");
    const ready = shop.alive() && !stopping();
    return c.json({ ready }, ready ? 200 : 503, { "Cache-Control": "no-store" });
  });
  hono.get("/metrics", (c) => {
    c.set("route", "/metrics");
    return c.text(metrics.text(), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
      "Cache-Control": "no-store",
    });
  });
}

/** What is asked of the route of facts, beside the facts. */
type FactsWords = Pick<AdmittedFacts, "kind" | "source"> & { readonly "idempotency-key"?: string };

function addApi(
  hono: Hono<Env>,
  { shop, version, address, receiveFile, limits }: AppParts,
  languageOf: (c: Context) => Language,
  readerIn: (language: Language) => Reader,
): void {
  const document = JSON.stringify(openApiDocument(routes, version));
  const receiveFacts = factsReceiver(limits.factsBytes);
  hono.get("/api/v1/openapi.json", (c) => {
    c.set("route", "/api/v1/openapi.json");
    return c.body(document, 200, { "Content-Type": "application/json", "Cache-Control": "no-cache" });
  });
  addApiPage(hono, version);
  for (const route of routes)
    hono.on(route.method.toUpperCase(), `/api/v1${route.path.replaceAll(/\{(\w+)\}/g, ":$1")}`, async (c) => {
      c.set("route", `/api/v1${route.path}`);
      const language = languageOf(c);
      const credentials = credentialsOf(c, address);
      const away = (error: unknown) => Promise.reject(route.takesFacts ? whileAway(error) : error);
      const who = await shop.who(route.takesFacts ? { ...credentials, cookie: "" } : credentials).catch(away);
      admit(route, who);
      const { keptBy } = shop.about;
      if (keptBy !== null && isOnlyKept(route)) throw comeAgain(keptElsewhere(keptBy));
      if (route.takesFacts) requireMayTell(who, c.req.header("origin"), c.req.param("kind"));
      const header = (name: string) => c.req.header(name);
      const words = readQuery(route, c.req.queries(), c.req.param(), header, await readBody(c, route));
      const asked = route.takesFile
        ? { ...words, ...(await receiveFile(c, String(words["stige-file"]))) }
        : words;
      const question: Question = {
        ...{ route: route.name, asked, language, form: "json", who, credentials },
        prefersTold: prefersTold(header("prefer")),
      };
      const common = {
        Vary: [
          ...["Accept", "Accept-Language", "Cookie", "Authorization", "Prefer"],
          ...Object.keys(route.headers.shape),
        ].join(", "),
        "Content-Language": language,
      };
      if (route.takesFacts && who.kind === "key") {
        const { kind, source, "idempotency-key": key = null } = words as FactsWords;
        const rows = await receiveFacts(c, (sent) =>
          shop.takeTyped({ ...sent, kind, source, key, by: who.prefix }).catch(away),
        );
        const headers = { ...common, "Cache-Control": "no-store" };
        return c.json(factsAnswer(rows, readerIn(language)), 200, headers);
      }
      if (route.table !== null && wantsCsv(c.req.header("accept")))
        return c.body(await csvAnswer(shop, question), 200, {
          ...common,
          "Cache-Control": "no-store",
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="stige-${route.name}.csv"`,
        });
      return jsonAnswer(c, route, common, await shop.ask(question));
    });
}

function addApiPage(hono: Hono<Env>, version: string): void {
  const page = apiPage(routes, version);
  hono.get("/api/v1/page.js", (c) => {
    c.set("route", "/api/v1/page.js");
    return c.body(apiPageScript, 200, {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "no-cache",
    });
  });
  hono.get("/api/v1", (c) => {
    c.set("route", "/api/v1");
    return c.html(page, 200, { "Cache-Control": "no-cache" });
  });
}

function jsonAnswer(
  c: Context,
  { method, group }: Route,
  common: Readonly<Record<string, string>>,
  { body, etag, cookies, goesOn, newerInMs }: Answer,
): Response {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  if (goesOn || method !== "get" || group === "accounts")
    return c.body(body, goesOn ? 202 : 200, {
      ...common,
      "Cache-Control": "no-store",
      "Content-Type": "application/json",
    });
  const newer = newerInMs === null ? {} : { "Retry-After": `${Math.max(1, Math.ceil(newerInMs / 1000))}` };
  const headers = { ...common, ...newer, ETag: etag, "Cache-Control": "private, no-cache" };
  if (isKnown(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, "Content-Type": "application/json" });
}

/** What a request says of who it is from. Of a proxy's list of places only the last is the proxy's own word. */
function credentialsOf(c: Context, address: URL | null): Credentials {
  const [, bearer = null] = /^Bearer ([!-~]{1,200})$/i.exec(c.req.header("authorization") ?? "") ?? [];
  const told = address && c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 60);
  const place = told || (getConnInfo(c).remote.address ?? "");
  const browser = browserOf(c.req.header("user-agent")?.slice(0, 500) ?? "");
  return { cookie: c.req.header("cookie") ?? "", bearer, place, browser };
}
