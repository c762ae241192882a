import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { formats } from "../../../core/words/formats.ts";
import { say } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import type { QueryProgress } from "./query-progress.ts";
import type { TrinoServer, Watch } from "./statement.ts";
import { trinoEngine } from "./trino-engine.ts";

/*
 * What the real Trino does only now and then, done on purpose by a server that speaks its protocol. What the real one does
 * always is tried on it (test/trino).
 */
const servers: (() => void)[] = [];
afterEach(() => {
  for (const close of servers.splice(0)) close();
});

/** One exchange: what was asked, and what comes of it. */
type Turn = (response: ServerResponse, request: Asked) => void;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
}

/** A server that takes these turns, one an exchange, but for those that drop a query; and all that it was asked. */
async function speaking(...turns: readonly Turn[]): Promise<{ server: TrinoServer; asked: Asked[] }> {
  const asked: Asked[] = [];
  const left = [...turns];
  const http = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const { method = "", url: path = "", headers } = request;
    const now = { method, path, body, headers };
    asked.push(now);
    if (method === "DELETE") response.writeHead(204).end();
    else left.shift()?.(response, now);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  servers.push(() => {
    http.closeAllConnections();
    http.close();
  });
  const { port } = http.address() as AddressInfo;
  return { server: { url: `http://127.0.0.1:${port}` }, asked };
}

const stats = {
  state: "RUNNING",
  nodes: 2,
  totalSplits: 30,
  completedSplits: 10,
  processedRows: 7,
  processedBytes: 512,
  peakMemoryBytes: 99,
  elapsedTimeMillis: 1234,
};
const columns = [
  { name: "n", type: "bigint" },
  { name: "share", type: "double" },
  { name: "word", type: "varchar" },
];

/** A page as Trino writes it; `next`: which page comes after it. */
function page(next: number | null, parts: string | object = {}): Turn {
  return (response, { headers }) => {
    const nextUri = next === null ? {} : { nextUri: `http://${headers.host}/v1/statement/q/${next}` };
    const told = typeof parts === "string" ? parts : JSON.stringify(parts).slice(1, -1);
    const start = JSON.stringify({ id: "20261126_1", stats, ...nextUri }).slice(0, -1);
    response.end(`${start}${told === "" ? "" : `,${told}`}}`);
  };
}

const answer =
  (status: number, text = ""): Turn =>
  (response) =>
    response.writeHead(status).end(text);
const reset: Turn = (response) => response.socket?.destroy();
const silence: Turn = () => {};
/** Begins to answer and breaks off. */
const half: Turn = (response) => {
  response.writeHead(200, { "content-length": 1000 });
  response.write('{"id":', () => response.socket?.destroy());
};
const failure = { errorName: "DIVISION_BY_ZERO", message: "Division by zero\n\tat io.trino" };

const quick: Watch = { answerMs: 300, patienceMs: 2_000 };

async function troubleOf(work: Promise<unknown>): Promise<StigeError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StigeError)) throw new Error("no StigeError", { cause: error });
  return error;
}

describe("the rows of an answer", () => {
  it("come page after page, each whole number exact, NaN and infinity as numbers, texts as they are", async () => {
    const { server } = await speaking(
      page(1),
      page(2, { columns }),
      page(
        3,
        `"columns":${JSON.stringify(columns)},"data":[[9007199254740993,1.5,"NaN"],[-9223372036854775808,"NaN","9007199254740993"]]`,
      ),
      page(4, { columns, data: [[9007199254740991, "-Infinity", null]] }),
      page(null, { columns }),
    );
    expect(await trinoEngine(server).rows("SELECT 1")).toEqual([
      { n: 9007199254740993n, share: 1.5, word: "NaN" },
      { n: -9223372036854775808n, share: Number.NaN, word: "9007199254740993" },
      { n: 9007199254740991, share: Number.NEGATIVE_INFINITY, word: null },
    ]);
  });

  it("of columns called the same are kept apart, lists are texts, large fractions stay fractions", async () => {
    const twice = ["bigint", "double", "array(bigint)"].map((type) => ({ name: "a", type }));
    const { server } = await speaking(
      page(null, `"columns":${JSON.stringify(twice)},"data":[[1,1.0E20,[9007199254740993]]]`),
    );
    expect(await trinoEngine(server).rows("SELECT 1")).toEqual([
      { a: 1, "a:1": 1e20, "a:2": '["9007199254740993"]' },
    ]);
  });

  it("are none where a statement gives none", async () => {
    const { server } = await speaking(page(1), page(null));
    expect(await trinoEngine(server).rows("SELECT 1")).toEqual([]);
  });
});

describe("what is asked", () => {
  it("says who asks, for what, and that instants are wanted whole", async () => {
    const { server, asked } = await speaking(page(1), page(null));
    const session = { retry_policy: "TASK", spill_path: "a b,c" };
    await trinoEngine({ ...server, user: "kari", catalog: "hive", schema: "shop", session }).run(
      "SELECT 'æ'",
    );
    expect(asked.map(({ method, path, body }) => `${method} ${path} ${body}`.trim())).toEqual([
      "POST /v1/statement SELECT 'æ'",
      "GET /v1/statement/q/1",
    ]);
    for (const { headers } of asked)
      expect(headers).toMatchObject({
        "x-trino-user": "kari",
        "x-trino-catalog": "hive",
        "x-trino-schema": "shop",
        "x-trino-source": "stige",
        "x-trino-time-zone": "UTC",
        "x-trino-client-capabilities": "PARAMETRIC_DATETIME",
        "x-trino-session": "retry_policy=TASK,spill_path=a%20b%2Cc",
      });
  });

  it("is told of in passing", async () => {
    const { server } = await speaking(page(1), page(2, { columns }), page(null));
    const told: QueryProgress[] = [];
    await trinoEngine(server, { progress: (progress) => told.push(progress) }).run("SELECT 1");
    const each = { queryId: "20261126_1", state: "RUNNING", nodes: 2, splitsDone: 10, splits: 30 };
    const also = { rows: 7, bytes: 512, peakMemoryBytes: 99, elapsedMs: 1234 };
    expect(told).toEqual([1, 2, 3].map(() => ({ ...each, ...also })));
  });
});

describe("a query that fails", () => {
  it.each([1, 2, 3, 4])("does so on page %i, by Trino's own name for it", async (at) => {
    const data = { columns, data: [[1, 2, "three"]] };
    const pages = [page(1), page(2), page(3, data), page(4, data)].slice(0, at - 1);
    const { server, asked } = await speaking(...pages, page(null, { error: failure }));
    const { code, sentence, fix } = await troubleOf(trinoEngine(server).rows("SELECT 1 / 0"));
    expect(code).toBe("io");
    expect(sentence).toEqual({
      key: "trino.failed",
      params: { name: "DIVISION_BY_ZERO", what: "Division by zero" },
    });
    expect(fix).toEqual({ key: "trino.failed.fix", params: { query: "20261126_1" } });
    expect(asked.length).toBe(at);
  });

  it.each([
    [
      "GENERIC_INTERNAL_ERROR",
      /retry-policy=TASK/,
      "Did not receive final task info for task after it finished",
    ],
    ["PAGE_TRANSPORT_TIMEOUT", /retry-policy=TASK/],
    ["REMOTE_HOST_GONE", /retry-policy=TASK/],
    ["EXCEEDED_LOCAL_MEMORY_LIMIT", /query\.max-memory-per-node/],
    ["SYNTAX_ERROR", /20261126_1/],
  ])("of %s is given its remedy, in every language", async (errorName, remedy, message = "x") => {
    const { server } = await speaking(page(null, { error: { errorName, message } }));
    const { sentence, fix } = await troubleOf(trinoEngine(server).run("SELECT 1"));
    for (const language of ["en", "nb", "da"] as const) {
      const reader = formats({ language, timeZone: "UTC", currency: "NOK" });
      expect(say(sentence, reader)).toContain(errorName);
      expect(fix && say(fix, reader)).toMatch(remedy);
    }
  });
});

describe("a page that cannot be had", () => {
  it.each([
    ["503 twice", [answer(503), answer(503)]],
    ["502 and 504", [answer(502), answer(504)]],
    ["429", [answer(429)]],
    ["a connection reset, and one broken off in the middle", [reset, half]],
    ["silence", [silence]],
  ])("for %s is asked for again", async (_, troubles) => {
    const { server, asked } = await speaking(
      page(1),
      ...troubles,
      page(2, { columns, data: [[1, 1, "a"]] }),
      reset,
      page(null, { columns, data: [[2, 2, "b"]] }),
    );
    const rows = await trinoEngine(server, quick).rows<{ n: number }>("SELECT 1");
    expect(rows.map(({ n }) => n)).toEqual([1, 2]);
    expect(asked.filter(({ method }) => method === "POST").length).toBe(1);
    expect(asked.filter(({ path }) => path.endsWith("/1")).length).toBe(troubles.length + 1);
  });

  it("for good ends the query, which is dropped", async () => {
    const { server, asked } = await speaking(page(1), ...Array<Turn>(50).fill(answer(503)));
    const { sentence } = await troubleOf(trinoEngine(server, { ...quick, patienceMs: 400 }).run("SELECT 1"));
    expect(sentence).toEqual({ key: "trino.brokenOff", params: { query: "20261126_1", what: "HTTP 503" } });
    expect(asked.at(-1)).toMatchObject({ method: "DELETE", path: "/v1/statement/q/1" });
  });

  it.each([
    ["Trino forgot the query", answer(404, "Query not found"), "HTTP 404: Query not found"],
    ["something else answers", answer(200, "<html>hello"), "<html>hello"],
    ["the page has no query", answer(200, "{}"), "{}"],
  ])("since %s is not asked for again", async (_, turn, what) => {
    const { server, asked } = await speaking(page(1), turn);
    const { sentence } = await troubleOf(trinoEngine(server, quick).run("SELECT 1"));
    expect(sentence).toEqual({ key: "trino.brokenOff", params: { query: "20261126_1", what } });
    expect(asked.filter(({ method }) => method === "GET").length).toBe(1);
  });
});

describe("a query handed in", () => {
  it.each([
    ["reset", reset, /ECONNRESET|UND_ERR_SOCKET/],
    ["502", answer(502), /502/],
    ["504", answer(504), /504/],
    ["silence", silence, /0\.3 s/],
    ["half an answer", half, /UND_ERR_SOCKET|ECONNRESET/],
  ])("and met with %s may have begun: it is never handed in again", async (_, turn, what) => {
    const { server, asked } = await speaking(turn, page(null));
    const { sentence, fix } = await troubleOf(trinoEngine(server, quick).run("CREATE TABLE a AS SELECT 1"));
    expect(sentence.key).toBe("trino.perhapsBegun");
    expect((sentence.params as { what: string }).what).toMatch(what);
    expect(fix?.key).toBe("trino.perhapsBegun.fix");
    expect(asked.length).toBe(1);
  });

  it("is handed in again where a server says that it took on nothing", async () => {
    const { server, asked } = await speaking(
      answer(503),
      answer(503),
      page(null, { columns, data: [[1, 1, "a"]] }),
    );
    expect(await trinoEngine(server, quick).rows("SELECT 1")).toHaveLength(1);
    expect(asked.length).toBe(3);
  });

  it("finds nobody: that is said at once", async () => {
    const { server } = await speaking();
    for (const close of servers.splice(0)) close();
    const { sentence } = await troubleOf(trinoEngine(server).run("SELECT 1"));
    expect(sentence).toEqual({ key: "trino.unreachable", params: { url: server.url, what: "ECONNREFUSED" } });
  });

  it.each([
    ["is no Trino", answer(200, "<html>hello"), "<html>hello"],
    ["wants nothing of it", answer(401, "Unauthorized"), "HTTP 401: Unauthorized"],
  ])("finds somebody who %s", async (_, turn, what) => {
    const { server, asked } = await speaking(turn);
    const { sentence } = await troubleOf(trinoEngine(server, quick).run("SELECT 1"));
    expect(sentence).toEqual({ key: "trino.unreachable", params: { url: server.url, what } });
    expect(asked.length).toBe(1);
  });
});

describe("a query nobody waits for", () => {
  it("is cancelled by a signal while a page is awaited", async () => {
    const { server, asked } = await speaking(page(1), silence);
    const stop = new AbortController();
    const work = trinoEngine(server, { signal: stop.signal }).run("SELECT 1");
    setTimeout(() => stop.abort(new Error("enough")), 100);
    await expect(work).rejects.toThrow("enough");
    expect(asked.map(({ method }) => method)).toEqual(["POST", "GET", "DELETE"]);
  });

  it("is cancelled while it is waited to try again", async () => {
    const { server, asked } = await speaking(page(1), ...Array<Turn>(50).fill(answer(503)));
    const stop = new AbortController();
    const work = trinoEngine(server, { signal: stop.signal }).run("SELECT 1");
    setTimeout(() => stop.abort(new Error("enough")), 500);
    await expect(work).rejects.toThrow("enough");
    expect(asked.at(-1)?.method).toBe("DELETE");
  });

  it("is not even begun where the signal came first", async () => {
    const { server, asked } = await speaking(page(null));
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(trinoEngine(server, { signal }).run("SELECT 1")).rejects.toThrow("too late");
    expect(asked).toEqual([]);
  });

  it("is stopped at its limit, in words", async () => {
    const { server, asked } = await speaking(page(1), silence);
    const { sentence } = await troubleOf(trinoEngine(server, { limitMs: 200 }).run("SELECT 1"));
    expect(sentence).toEqual({ key: "trino.tooLong", params: { seconds: 0.2 } });
    expect(asked.at(-1)?.method).toBe("DELETE");
  });

  it("is dropped where whoever is told of its progress throws", async () => {
    const { server, asked } = await speaking(page(1), page(null));
    const progress = () => {
      throw new Error("closed");
    };
    await expect(trinoEngine(server, { progress }).run("SELECT 1")).rejects.toThrow("closed");
    expect(asked.map(({ method }) => method)).toEqual(["POST", "DELETE"]);
  });
});
