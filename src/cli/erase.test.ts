import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";
import type { World } from "./world.ts";

const root = mkdtempSync(join(tmpdir(), "stige-erase-cli-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
let nowUs = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(root, "shop-"));
  nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
  await bring("ordrer.csv", orders);
  nowUs += 3_600_000_000;
});
const stige = (words: readonly string[], also: Partial<World> = {}) => typed(folder, words, nowUs, also);
const json = async (...words: string[]) => {
  const { out, err, code } = await stige([...words, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
};
const bring = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return json("load", name);
};

const orders = `Kundenr;E-post;Telefon;Fornavn;Etternavn;Ordrenr;Dato;Beløp
1001;kari@example.no;91234567;Kari;Nordli;1;01.02.2026;499,00
1002;kari@example.no;;;;2;03.03.2026;1 250,50
1003;ola@example.no;;;;3;20.03.2026;99,00
`;

test("on a terminal it says who goes and asks; without one it wants --yes", async () => {
  const asked: string[] = [];
  const terminal = (answer: number | null): Partial<World> => ({
    interactive: true,
    choose: async (question, options) => {
      asked.push(question, ...options);
      return answer === null ? null : (options[answer] ?? null);
    },
  });
  for (const answer of [null, 0]) {
    const { out, code } = await stige(["erase", "1001"], terminal(answer));
    expect(code).toBe(0);
    expect(out).toContain("1001: 1 fakta fra 1 fil.");
    expect(out).toContain("1002 delte en adresse med personen uten å være den samme, og blir stående,");
    expect(out).toContain("Ingenting er slettet.");
  }
  expect(asked.slice(0, 3)).toEqual([
    "Slette 1001 for godt?",
    "nei, la alt være som det er",
    "ja, slett for godt",
  ]);
  expect((await json("person", "1001")).person).toBe("1001");

  const refused = await stige(["erase", "1001"]);
  expect([refused.code, refused.err]).toEqual([
    2,
    "En sletting kan ikke angres, og her er ingen å spørre.\nSi det med --yes.\n",
  ]);
  expect((await stige(["erase", "1001", "--json"], terminal(1))).code).toBe(2);

  const { out } = await stige(["erase", "1001"], terminal(1));
  expect(out).toMatch(/Slettet: \d identitet/);
  expect(out).toContain("nå med: stige compact");
  expect(out).toContain("Filene du leste inn, er dine og nevner fortsatt personen: ordrer.csv.");
  for (const question of ["person", "why", "erase"])
    expect((await stige([question, "1001", "--yes"].slice(0, question === "erase" ? 3 : 2))).code).toBe(1);
  expect((await stige(["compact"])).out).toMatch(/filer? er skrevet på nytt|fil er skrevet på nytt/);
  expect((await stige(["compact"])).out).toBe("  Det er ingenting å rydde bort.\n");
}, 60_000);

test("nobody is erased by a name that nobody goes by, nor by one that several go by", async () => {
  const nobody = await stige(["erase", "9999", "--yes", "--language", "en"]);
  expect([nobody.code, nobody.err]).toEqual([
    1,
    "Nobody is known as “9999”.\nGive a customer number, an e-mail address or an id.\n",
  ]);
  expect((await stige(["erase"])).code).toBe(2);
  expect((await stige(["erase", "1001", "1003", "--yes"])).code).toBe(2);
}, 60_000);

test("an objection shows wherever somebody might be written to, and outlives the person", async () => {
  expect((await stige(["object", "ola@example.no"])).out).toBe(
    "  1003 motsetter seg markedsføring; det er notert.\n",
  );
  expect((await stige(["object", "1003", "--language", "en"])).out).toBe("  1003 had objected before.\n");
  expect((await json("person", "1003")).objected).toEqual({ since: "2026-03-31T11:00:00Z", by: "self" });
  expect((await stige(["person", "1003"])).out).toContain(
    "Reserverte seg mot markedsføring 31. mars 2026: skal ikke kontaktes.",
  );
  await stige(["export", "people", "--out", "people.csv"]);
  const [head, ...people] = readFileSync(join(folder, "people.csv"), "utf8").trimEnd().split("\n");
  expect(head?.endsWith(",objected")).toBe(true);
  expect(people.filter((line) => line.endsWith(",self")).map((line) => line.split(",")[0])).toEqual(["1003"]);
  expect(await json("object", "1003", "--withdraw")).toEqual({
    called: "1003",
    objects: false,
    already: false,
  });
  expect(await json("object", "1003", "--withdraw")).toEqual({
    called: "1003",
    objects: false,
    already: true,
  });
  expect((await json("person", "1003")).objected).toBe(null);

  await bring("telefoner.csv", "Kundenr;Telefon;Fornavn\n1003;900 00 111;Ola\n1001;911 11 222;Kari\n");
  expect(await json("erase", "1003", "--yes", "--no-marketing")).toMatchObject({ objects: true });
  await bring(
    "ny.csv",
    "Kundenr;Telefon;Fornavn\n2001;+47 90000111;Ola\n1001;911 11 222;Kari\n1003;900 00 111;Ola\n",
  );
  expect((await stige(["person", "1003"])).code).toBe(1);
  expect((await json("person", "2001")).objected).toEqual({ since: "2026-03-31T11:00:00Z", by: "phone" });
  expect((await json("person", "1001")).objected).toBe(null);
  expect((await stige(["person", "2001", "--language", "en"])).out).toContain(
    "objected to marketing on 31 March 2026: ask\n  before you write",
  );
  // An address that nobody is known by.
  expect(await json("object", "Ny@Example.no")).toMatchObject({ called: "Ny@Example.no", already: false });
  await bring("nye.csv", "Kundenr;E-post;Fornavn\n3001;ny@example.no;Ny\n");
  expect((await json("person", "3001")).objected).toMatchObject({ by: "self" });
  expect((await stige(["object", "4001"])).code).toBe(1);
}, 60_000);

test("a consent that was taken back is an objection when the person is erased", async () => {
  await bring(
    "samtykke.csv",
    "customer_number,given_at,channel,purpose,granted\n1003,2026-01-01,email,marketing,yes\n1003,2026-02-01,email,marketing,no\n1001,2026-02-01,email,marketing,yes\n",
  );
  expect(await json("erase", "1001", "--yes")).toMatchObject({ objects: false });
  expect(await json("erase", "1003", "--yes")).toMatchObject({ objects: true });
}, 60_000);
