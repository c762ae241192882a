import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { usualLimits } from "../../src/server/guards/guard.ts";
import type { Serving } from "../../src/server/serve.ts";
import { zipBytes } from "../files/zip-bytes.ts";
import { root } from "../house/source-file.ts";
import { served } from "./demo-served.ts";
import { asInvited, asOwner, type Client, client, password, realShop, removeFolder } from "./real-shop.ts";
import { restedFile, sendFile } from "./send-file.ts";

let folder: string;
let serving: Serving;
let owner: Client;
const limits = {
  ...usualLimits,
  requestMs: 1000,
  headersMs: 800,
  upload: { bytes: 200_000, stalledMs: 500, leastBytesPerSecond: 1000, wholeMs: 20_000 },
};
const fixture = (name: string) => readFileSync(join(root, "test/formats/fixtures", name));
/** What was sent and lies there: paths below the folder for it. */
const lying = () => {
  const place = join(folder, ".stige/tmp/uploads");
  return existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((one) =>
        one.isFile() ? [one.name] : [],
      )
    : [];
};

beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder, { limits });
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

afterEach(async () => {
  for (const { id } of (await owner.ask("get", "/uploads")).body.list)
    await owner.ask("delete", `/uploads/${id}`);
});

const send = (name: string, bytes: Uint8Array | string, headers: Record<string, string> = {}) =>
  sendFile(serving, owner, name, bytes, headers);
const rested = (id: string) => restedFile(owner, id);
const seen = async (id: string) => (await owner.ask("get", `/uploads/${id}`)).body;
const load = (id: string, choices = {}) =>
  owner.ask("post", `/uploads/${id}/load`, { acceptRejects: false, replaces: null, adds: false, ...choices });
const map = (id: string, said: object) =>
  owner.ask("patch", `/uploads/${id}`, {
    ...{ kind: null, columns: {}, dates: null, decimal: null, tax: null },
    ...said,
  });

describe("a file that is sent", () => {
  it("tells which letters and which sign between cells were found, and is read by others where somebody says so", async () => {
    // As an older Mac writes it: ø is 0xbf, å 0x8c, where Windows has ¿ and Œ.
    const text = "Ordrenr;Dato;E-post;Beløp;Kanal\nM-1;02.05.2024;kari@ny.example;100,50;nettbutikk på Mac\n";
    const mac = Buffer.from([...text].map((c) => ({ ø: 0xbf, å: 0x8c })[c] ?? c.charCodeAt(0)));
    const { body } = await send("mac.csv", mac);
    const [id = ""] = body.ids;
    await rested(id);
    const first = await seen(id);
    expect(first.text).toEqual({ charset: "windows-1252", delimiter: "semicolon" });
    expect(first.columns[4].cells).toEqual(["nettbutikk pŒ Mac"]);
    expect((await map(id, { charset: "macintosh" })).status).toBe(200);
    await rested(id);
    const second = await seen(id);
    expect(second).toMatchObject({
      text: { charset: "macintosh", delimiter: "semicolon" },
      map: { charset: "macintosh", delimiter: null },
      rows: { read: 1, accepted: 1 },
    });
    expect(second.columns[3].header).toBe("Beløp");
    expect(second.columns[4].cells).toEqual(["nettbutikk på Mac"]);
    expect((await map(id, { charset: "macintosh", delimiter: "comma" })).status).toBe(200);
    await rested(id);
    const third = await seen(id);
    expect(third.text).toEqual({ charset: "macintosh", delimiter: "comma" });
    expect(third.columns.length).toBe(1);
    expect((await map(id, { charset: "ebcdic" })).status).toBe(400);
  });

  it("is seen, its columns told, loaded, its rejects a harmless file, taken back and put back", async () => {
    const before = (await owner.ask("get", "/ladder")).body.people;
    const { status, body } = await send(
      "Ordrer mai.csv",
      "Ordrenr;Dato;E-post;Beløp;Rabattkode;Merknad\n" +
        "A-1;02.05.2024 10:00;=cmd@evil.example;100,50;MAI;x\n" +
        "A-2;03.05.2024 10:00;per@ny.example;200,00;;y\n" +
        '"=HYPERLINK(""http://evil"")";31.02.2024 10:00;=2+5;gratis;;z\n' +
        "A-4;04.05.2024 10:00;kari@ny.example;300,00;;z\n" +
        "A-5;04.05.2024 11:00;kari@ny.example;50,00;;z\n" +
        "A-6;04.05.2024 12:00;kari@ny.example;60,00;;z\n",
    );
    expect(status).toBe(200);
    const [id = ""] = body.ids;
    expect(await rested(id)).toMatchObject({ state: "seen", file: "Ordrer mai.csv", load: null });
    const told = await seen(id);
    expect(told).toMatchObject({
      kind: "orders",
      rows: { read: 6, accepted: 5, rejected: 1 },
      sameAs: null,
      refusal: null,
      namesHidden: false,
    });
    const [number, date, , amount, , note] = told.columns;
    expect(number).toMatchObject({
      header: "Ordrenr",
      targets: ["order_id"],
      cells: ["A-1", "A-2", expect.any(String)],
    });
    expect(date.targets).toEqual(["ordered"]);
    expect(amount).toMatchObject({ targets: ["gross"], said: "betalt beløp" });
    expect(note).toMatchObject({ header: "Merknad", targets: [], cells: ["x", "y", "z"] });
    expect(told.rejects).toMatchObject([{ rows: 1, line: 4, column: "Dato", cell: "31.02.2024 10:00" }]);
    expect(told.rejects[0].remedy).toMatch(/Rett datoen/);
    expect(told.targets.find(({ target }: { target: string }) => target === "channel").name).toBe("kanal");
    // A column by hand: the note is the channel.
    expect((await map(id, { columns: { channel: 6 } })).status).toBe(200);
    expect(await rested(id)).toMatchObject({ state: "seen", readings: 2 });
    expect((await seen(id)).columns[5]).toMatchObject({ targets: ["channel"], said: "kanal" });
    expect((await load(id)).status).toBe(200);
    const { load: number1 } = await rested(id);
    expect(number1).toBe(3);
    expect((await seen(id)).loaded).toMatchObject({ load: 3, counts: { new: 5, changed: 0 } });
    expect(lying()).toEqual([]);
    expect((await owner.ask("get", "/ladder")).body.people).toBe(before + 3);
    const csv = await fetch(new URL("/api/v1/loads/3/rejects", serving.address), {
      headers: { Cookie: owner.cookies(), Accept: "text/csv" },
    });
    const lines = (await csv.text()).replace("\uFEFF", "").split("\r\n");
    expect(lines[0]).toBe("line,column,cell,reason,remedy");
    expect(lines[1]).toMatch(/^4,Dato,31\.02\.2024 10:00,/);
    const kinds = (await owner.ask("get", "/loads/3/rejects/kinds")).body.kinds;
    expect(kinds).toMatchObject([{ rows: 1, line: 4, column: "Dato" }]);
    const undone = await owner.ask("delete", "/loads/3");
    expect(undone.body).toMatchObject({ load: 3, rows: 5 });
    expect((await owner.ask("get", "/ladder")).body.people).toBe(before);
    expect((await owner.ask("delete", "/loads/3")).status).toBe(409);
    const back = await owner.ask("post", "/loads/3/put-back", { adds: false });
    expect(back.body).toMatchObject({ load: 4, of: 3, rows: 5 });
    expect((await owner.ask("get", "/ladder")).body.people).toBe(before + 3);
    const audit = (await owner.ask("get", "/audit?limit=200")).body.list;
    const changes = audit.filter(({ object }: { object: string | null }) => /^load:[34]$/.test(object ?? ""));
    expect(changes.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(["unload", "putBack"]),
    );
    await owner.ask("delete", "/loads/4");
  });

  it("of which it must be said what it is, is said by hand, column for column", async () => {
    const { body } = await send("kasse.csv", "Xa;Xb;Xc\n101;05.05.2024;10,00\n102;06.05.2024;20,00\n");
    const [id = ""] = body.ids;
    expect((await rested(id)).state).toBe("unreadable");
    const first = await seen(id);
    expect(first.columns.map(({ header }: { header: string }) => header)).toEqual(["Xa", "Xb", "Xc"]);
    // Whoever says what a column is must see what it holds.
    expect(first.columns.map(({ cells }: { cells: string[] }) => cells)).toEqual([
      ["101", "102"],
      ["05.05.2024", "06.05.2024"],
      ["10,00", "20,00"],
    ]);
    expect(first.problems[0].detail).not.toMatch(/map|\.stige|--/);
    expect((await load(id)).status).toBe(409);
    await map(id, { kind: "orders", columns: { person_number: 1 } });
    await rested(id);
    const second = await seen(id);
    expect(second.problems.map(({ detail }: { detail: string }) => detail).join(" ")).toMatch(
      /kjøpstidspunkt|betalt beløp/,
    );
    await map(id, { kind: "orders", columns: { person_number: 1, ordered: 2, gross: 3 } });
    expect((await rested(id)).state).toBe("seen");
    expect((await seen(id)).rows).toMatchObject({ read: 2, accepted: 2 });
    await map(id, { kind: "orders", columns: { nonsense: 1 } });
    expect((await rested(id)).state).toBe("unreadable");
    expect((await owner.ask("delete", `/uploads/${id}`)).status).toBe(200);
    expect(lying()).toEqual([]);
    expect((await owner.ask("get", `/uploads/${id}`)).status).toBe(404);
  });

  it("is refused at once where nothing of it would be loaded, or a choice is to be made", async () => {
    const header = "Ordrenr;Dato;E-post;Beløp\n";
    const none = await send("ingen.csv", `${header}1;ikke;a@b.no;1\n2;ikke;a@b.no;1\n`);
    const half = await send("halv.csv", `${header}R-1;ikke;a@b.no;1\nR-2;2024-05-05;a@b.no;1\n`);
    for (const [{ body }, said, remedy, status] of [
      [none, /Alle 2 rader ville blitt avvist; ingenting er lest inn/, /kolonnene/, 409],
      [half, /1 av 2 rader ville blitt avvist/, /acceptRejects: true/, 200],
    ] as const) {
      const [id = ""] = body.ids;
      await rested(id);
      const told = await load(id);
      expect([told.status, told.body.detail, told.body.remedy]).toEqual([
        409,
        expect.stringMatching(said),
        expect.stringMatching(remedy),
      ]);
      expect((await seen(id)).refusal.detail).toBe(told.body.detail);
      expect((await load(id, { acceptRejects: true, replaces: 99 })).status).toBe(404);
      expect((await load(id, { acceptRejects: true })).status).toBe(status);
    }
    const { load: number } = await rested(half.body.ids[0] ?? "");
    expect((await owner.ask("delete", `/loads/${number}`)).status).toBe(200);
  });

  it("packed with another is two, each loaded by itself, the archive kept as long as one needs it", async () => {
    const zip = zipBytes([
      { name: "ordrer.csv", bytes: fixture("ordrer.csv") },
      { name: "mailchimp-members.csv", bytes: fixture("mailchimp-members.csv") },
    ]);
    const { body } = await send("alt.zip", zip);
    expect(body.ids.length).toBe(2);
    const files = [];
    for (const id of body.ids) files.push((await rested(id)).file);
    expect(files.sort()).toEqual(["mailchimp-members.csv", "ordrer.csv"]);
    await owner.ask("delete", `/uploads/${body.ids[0]}`);
    expect(lying()).toEqual(["alt.zip"]);
    await owner.ask("delete", `/uploads/${body.ids[1]}`);
    expect(lying()).toEqual([]);
  });

  it("shows its cells to nobody who may not load it", async () => {
    const [id = ""] = (await send("a.csv", fixture("ordrer.csv"))).body.ids;
    await rested(id);
    const analyst = await asInvited(serving, owner, { role: "analyst", seesPeople: true });
    const developer = await asInvited(serving, owner, { role: "developer" });
    for (const who of [analyst, developer]) expect((await who.ask("get", `/uploads/${id}`)).status).toBe(403);
    await owner.ask("delete", `/uploads/${id}`);
  });
});

describe("what is refused", () => {
  it.each([
    ["../../../../evil.csv", "evil.csv"],
    ["..\\..\\evil.csv", "evil.csv"],
    ["/etc/cron.d/evil.csv", "evil.csv"],
    ["a.csv\r\nSet-Cookie: a=b", "a.csvSet-Cookie: a=b"],
    ["\u0000\u202Evsc.csv", "vsc.csv"],
  ])("a way out in the name %j: it is kept as %j where files are kept", async (name, kept) => {
    const { status, headers, body } = await send(name, "a;b\n1;2\n");
    expect([status, headers.get("set-cookie")]).toEqual([200, null]);
    await rested(body.ids[0] ?? "");
    expect(lying()).toEqual([kept]);
    expect(existsSync(join(folder, "evil.csv")) || existsSync(join(folder, ".stige/evil.csv"))).toBe(false);
    await owner.ask("delete", `/uploads/${body.ids[0]}`);
  });

  it("what is packed beyond belief, and a way out within an archive", async () => {
    const bomb = zipBytes([{ name: "ordrer.csv", bytes: Buffer.alloc(40_000_000, 48) }]);
    const out = zipBytes([
      { name: "../../ut.csv", bytes: "Ordrenr;Dato;E-post;Beløp\n1;2024-01-01;a@b.no;1\n" },
    ]);
    expect(bomb.length).toBeLessThan(limits.upload.bytes);
    for (const [bytes, said] of [
      [bomb, /40 000 000/],
      [out, /utenfor/],
    ] as const) {
      const [id = ""] = (await send("x.zip", bytes)).body.ids;
      expect((await rested(id)).state).toBe("unreadable");
      expect((await seen(id)).problems[0].detail.replaceAll(/\s/g, " ")).toMatch(said);
      await owner.ask("delete", `/uploads/${id}`);
    }
    expect(readdirSync(join(folder, ".stige/tmp")).filter((name) => /^stige-|scratch/.test(name))).toEqual(
      [],
    );
  });

  it("a file that is too large, one of unknown length, one that is none, one from another page", async () => {
    expect((await send("stor.csv", "x".repeat(200_001))).status).toBe(413);
    const empty = await send("tom.csv", "", { "Accept-Language": "nb" });
    expect([empty.status, empty.body.detail]).toEqual([400, "Filen er tom."]);
    expect((await send("skjema.csv", "a=b", { "Content-Type": "text/plain" })).status).toBe(400);
    expect((await send("annen.csv", "a;b\n", { Origin: "http://evil.example" })).status).toBe(403);
    const pieces = await raw("Transfer-Encoding: chunked\r\n", "3\r\na;b\r\n0\r\n\r\n");
    expect(pieces).toMatch(/^HTTP\/1\.1 400/);
    expect(lying()).toEqual([]);
  });

  it("one that stops coming, one that drips, and one that is torn off: nothing is left of them", async () => {
    const began = performance.now();
    const [stopped, drips] = await Promise.all([
      raw("Content-Length: 1000\r\n", "Ordrenr;Dato\n"),
      raw("Content-Length: 100000\r\n", "x", 50),
      raw("Content-Length: 1000\r\n", "Ordrenr;Dato\n", null, 100),
    ]);
    expect(stopped).toMatch(/^HTTP\/1\.1 408/);
    expect(drips).toMatch(/^HTTP\/1\.1 408/);
    expect(JSON.parse(stopped.slice(stopped.indexOf("{"))).remedy).toMatch(/\S/);
    expect(performance.now() - began).toBeLessThan(5000);
    await new Promise((done) => setTimeout(done, 50));
    expect(lying()).toEqual([]);
    expect((await owner.ask("get", "/shop")).status).toBe(200);
  });

  it("any other change that drips, as before", async () => {
    const answer = await raw("Content-Length: 1000\r\n", "{", 100, null, "/api/v1/keys", "application/json");
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
  });

  it("a twenty-first that lies there; and with the server goes what nobody loaded", async () => {
    const ids = [];
    for (let i = 0; i < 20; i++) ids.push(...(await send(`${i}.csv`, `a;b\n${i};2\n`)).body.ids);
    const more = await send("21.csv", "a;b\n1;2\n");
    expect([more.status, more.body.remedy]).toEqual([409, expect.stringMatching(/\S/)]);
    expect(lying().length).toBe(20);
    await serving.stop("asked");
    serving = await served(folder, { limits });
    expect(lying()).toEqual([]);
    owner = client(serving);
    await owner.ask("post", "/session", { email: "olga@shop.example", password });
    expect((await owner.ask("get", "/uploads")).body.list).toEqual([]);
  });
});

/** A request on a bare socket, its body dripping on or torn off; gives what came back. */
function raw(
  length: string,
  body: string,
  everyMs: number | null = null,
  tearMs: number | null = null,
  path = "/api/v1/uploads",
  type = "application/octet-stream",
): Promise<string> {
  return new Promise((done) => {
    const socket = connect(serving.port, "127.0.0.1");
    let got = "";
    let ticking: NodeJS.Timeout | undefined;
    socket.on("data", (bytes) => {
      got += bytes;
      // What is still sent to who has answered finds nobody.
      if (got.includes("}")) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(ticking);
      done(got);
    });
    const { host, origin } = new URL(serving.address);
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${owner.cookies()}\r\nStige-File: a.csv\r\nContent-Type: ${type}\r\n${length}\r\n${body}`,
    );
    if (everyMs !== null) ticking = setInterval(() => socket.write("x"), everyMs);
    if (tearMs !== null) setTimeout(() => socket.destroy(), tearMs);
  });
}
