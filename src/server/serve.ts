import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import type { DestinationStream } from "pino";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import type { Progress } from "../verbs/asking/progress.ts";
import { type AppParts, app, readersOf, teller } from "./app.ts";
import type { ServerConfig } from "./config.ts";
import { cutSilent } from "./guards/cut-silent.ts";
import { isUpload, type Limits, usualLimits } from "./guards/guard.ts";
import { holdToTime } from "./guards/hold-to-time.ts";
import { onTheWay } from "./guards/on-the-way.ts";
import { answerUnreadable } from "./guards/unreadable.ts";
import { type OpenThread, openAmongSeveral } from "./holding/among-several.ts";
import { type AboutShop, openShopThread, type ShopData, type ShopThread } from "./holding/shop-thread.ts";
import { goStraight } from "./live/straight-door.ts";
import { type Log, log } from "./log.ts";
import { metrics } from "./metrics.ts";
import { readWebFiles } from "./pages/web-files.ts";
import { acceptedLanguage } from "./reading/reader.ts";
import { fileReceiver } from "./reading/receive-file.ts";

export interface ServeOptions extends Omit<ShopData, "secure" | "newOwner" | "version" | "privateHosts"> {
  readonly config: ServerConfig;
  /** A code by which an owner is made is wanted though there is one. */
  readonly newOwner?: boolean;
  /** A port that is taken is no trouble: any that is free will do. */
  readonly anyPort?: boolean;
  readonly version: string;
  /** Asked to end while it stands by for another server, it throws. */
  readonly stop?: AbortSignal;
  readonly logTo: DestinationStream;
  readonly progress?: Progress;
  readonly limits?: Limits;
  /** What the thread runs that holds the shop; left out: what serves it and nothing else. */
  readonly shopWorker?: URL;
  /** The built web app; left out: where the build puts it. */
  readonly webFolder?: string;
}

/** A server that runs. */
export interface Serving {
  readonly address: string;
  readonly port: number;
  readonly shop: AboutShop;
  /** Lets open requests finish, then lets go of the folder. */
  stop(reason: string): Promise<void>;
  /** Resolves when it has ended by itself, with why. */
  readonly failed: Promise<Error>;
}

/** Serves a shop; throws as `openShop`, and `io` where the port is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { config, limits = usualLimits, version, folder } = options;
  const delay = delayWatched();
  const told = log(config.logLevel, options.logTo);
  const shop = await openThreads(options, told);
  let stopping = false;
  try {
    const web = await readWebFiles(
      options.webFolder ?? fileURLToPath(new URL("../../dist/web/", import.meta.url)),
    );
    const counted = metrics({
      memoryUsage: () => process.memoryUsage(),
      cpuUsage: () => process.cpuUsage(),
      uptime: () => process.uptime(),
      longestDelay: () => longestOf(delay),
      jobs: () => shop.counted().jobs,
      door: () => shop.counted().door,
    });
    const parts = {
      ...{ shop, web, metrics: counted, log: told, limits, version, address: config.address },
      receiveFile: fileReceiver(folder, limits.upload, () => performance.now()),
      elapsedMs: () => performance.now(),
      stopping: () => stopping,
    };
    const server = httpServer(app(parts).fetch, limits);
    letCallsGoStraight(server, parts);
    server.on("clientError", (error, socket) =>
      answerUnreadable(error as NodeJS.ErrnoException, socket as Socket, shop.about, limits),
    );
    holdToTime(
      server,
      limits.requestMs,
      ({ method, url = "" }) => isUpload(method, url),
      (socket) => answerUnreadable({ code: "ERR_HTTP_REQUEST_TIMEOUT" }, socket, shop.about, limits),
    );
    const port = await listen(server, config, options.anyPort ?? false);
    told.started({ host: config.host, port, version });
    const failed = new Promise<Error>((done) => server.on("error", done));
    return {
      address:
        shop.about.demo || !config.address
          ? `http://${config.host === "::1" ? "[::1]" : "127.0.0.1"}:${port}/`
          : config.address.href,
      port,
      get shop() {
        return shop.about;
      },
      failed: Promise.race([failed, shop.ended]),
      async stop(reason) {
        stopping = true;
        await closeServer(server, limits.stopMs);
        await shop.close();
        delay.disable();
        told.stopped({ reason });
      },
    };
  } catch (error) {
    await shop.close();
    delay.disable();
    throw error;
  }
}

/** Of a shop in its folder there is one thread; of one in a database another may follow whoever keeps it. */
function openThreads(options: ServeOptions, told: Log): Promise<ShopThread> {
  const { config, version, folder, timeZone, language, database = null, progress = () => {}, stop } = options;
  const data: ShopData = {
    ...{ folder, timeZone, language, database, version, privateHosts: config.privateHosts ?? [] },
    ...{ secure: config.address !== null, newOwner: options.newOwner ?? false },
  };
  const open: OpenThread = (follows, toldOf, ending) =>
    openShopThread({ ...data, follows }, toldOf, told.inside, options.shopWorker, ending);
  if (database === null) return openShopThread(data, progress, told.inside, options.shopWorker, stop ?? null);
  return openAmongSeveral(open, standingTold(told, progress), told.keeps, stop);
}

function letCallsGoStraight(server: Server, parts: AppParts): void {
  const { shop, log: told } = parts;
  const readerIn = readersOf(shop);
  const readerOf = (accepted: string | undefined) =>
    readerIn(acceptedLanguage(accepted, shop.about.language));
  goStraight(server, { ...parts, within: onTheWay(), readerOf, told: teller(told) });
}

function delayWatched() {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return delay;
}

/** The log says once that this server stands by. */
function standingTold(told: Log, progress: Progress): Progress {
  let said = false;
  return (what, done, of) => {
    if (what.key === "server.standsBy" && !said) told.standsBy();
    said ||= what.key === "server.standsBy";
    progress(what, done, of);
  };
}

/** In seconds, since it was last asked. */
function longestOf(delay: ReturnType<typeof monitorEventLoopDelay>): number {
  const seconds = delay.max / 1e9;
  delay.reset();
  return seconds;
}

function httpServer(fetch: (request: Request) => unknown, limits: Limits): Server {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    createServer,
    serverOptions: {
      maxHeaderSize: limits.headerBytes,
      requestTimeout: Math.max(limits.requestMs, limits.upload.wholeMs),
      headersTimeout: limits.headersMs,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs / 2),
    },
  }) as Server;
  server.maxConnections = 1000;
  cutSilent(server, 60_000);
  return server;
}

async function listen(server: Server, { port, host }: ServerConfig, anyPort: boolean): Promise<number> {
  const once = (wanted: number) =>
    new Promise<number>((done, fail) => {
      server.once("error", fail);
      server.listen(wanted, host, () => {
        server.off("error", fail);
        done((server.address() as AddressInfo).port);
      });
    });
  try {
    return await once(port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" && anyPort) return once(0);
    if (code === "EADDRINUSE")
      throw new StigeError(
        "io",
        message("server.portTaken", { port }),
        message("server.portTaken.fix", { port }),
      );
    if (code === "EACCES")
      throw new StigeError("io", message("server.portRefused", { port }), message("server.portRefused.fix"));
    if (code === "EADDRNOTAVAIL")
      throw new StigeError("io", message("server.noHost", { host }), message("server.noHost.fix"));
    throw error;
  }
}

/** Takes no new connections, waits for the open requests, and cuts off what is still open after `waitMs`. */
async function closeServer(server: Server, waitMs: number): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), waitMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
