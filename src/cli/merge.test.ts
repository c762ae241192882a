import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";
import { erasedIdentities } from "../io/store/erased.ts";
import { openShop } from "../open.ts";

const root = mkdtempSync(join(tmpdir(), "stige-merge-"));
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
let nowUs = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(root, "shop-"));
  nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
  writeFileSync(join(folder, "ordrer.csv"), orders);
  writeFileSync(join(folder, "svar.csv"), answers);
  await json("load", "ordrer.csv");
  await json("load", "svar.csv", "--source", "survey");
  nowUs += 3_600_000_000;
});
const stige = (...words: string[]) => typed(folder, words, nowUs);
const json = async (...words: string[]) => {
  const { out, err, code } = await stige(...words, "--json");
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
};

const orders = `Kundenr;E-post;Ordrenr;Dato;Beløp
1001;kari@example.no;1;01.02.2026;499,00
K 17;kari@example.no;2;03.03.2026;1 250,50
1003;ola@example.no;3;20.03.2026;99,00
`;
// The survey's customer 1001 is another person, and somebody there has Ola's address.
const answers = `customer_number,email,answered_at,score
1001,per@example.no,2026-03-05,9
S-5,ola@example.no,2026-03-06,10
`;

test("conflicts says the command; said so, the two are one everywhere, and the conflict is gone", async () => {
  const { out } = await stige("conflicts");
  expect(out).toBe(`  De holdes fra hverandre. Er de én person, så si det:

  1001 og K 17 deler kari@example.no
    stige merge own:1001 "K 17"

  Den første beholder nummeret sitt. stige unmerge tar det tilbake.
`);
  const merged = await stige("merge", "own:1001", "K 17", "--reason", "ny adresse");
  expect(merged.out).toBe(`  K 17 er nå samme person som 1001.
  Ta det tilbake med: stige unmerge own:1001 "K 17"
  Ingen personer er uavklart lenger.
`);
  expect((await stige("conflicts")).out).toBe("  Ingen personer er uavklart.\n");
  const kari = await json("person", "kari@example.no");
  expect(kari.numbers).toEqual([
    { source: "own", number: "1001" },
    { source: "own", number: "K 17" },
  ]);
  expect(kari.stays.at(-1).rung).toBe("lapsed");
  expect(kari.stays.at(-2).rung).toBe("repeat");
  expect((await stige("why", "K 17")).out).toContain(
    "1001 har stått på trinnet gjenkjøper siden 3. mars 2026.",
  );
  await stige("export", "people", "--out", "people.csv");
  const exported = readFileSync(join(folder, "people.csv"), "utf8");
  expect(exported.match(/kari@example\.no/g)?.length).toBe(1);
  expect((await json("ladder")).people).toBe(3);
  expect((await json("ladder", "--known-at", "2026-03-31T10:30:00Z")).people).toBe(4);
  expect(await json("merge")).toEqual([
    { kept: "own:1001", gone: "K 17", reason: "ny adresse", recorded: "2026-03-31T11:00:00Z" },
  ]);
  expect((await stige("merge")).out).toMatch(/own:1001 +K 17 +31\. mars 2026 +ny adresse/);
  expect((await stige("loads")).out).toMatch(/3 +stige merge +merges/);
}, 60_000);

test("unmerge gives the digest back, whatever the two are called", async () => {
  const before = await json("digest");
  expect((await json("ladder")).people).toBe(4);
  expect(await json("merge", "K 17", "ola@example.no")).toMatchObject({ load: 3 });
  expect(await json("digest")).not.toEqual(before);
  nowUs += 3_600_000_000;
  const { out } = await stige("unmerge", "S-5", "K 17");
  expect(out).toBe("  K 17 og 1003 er to personer igjen.\n");
  expect(await json("digest")).toEqual(before);
  expect((await json("ladder", "--known-at", "2026-03-31T11:30:00Z")).people).toBe(3);
  expect((await json("conflicts")).length).toBe(1);
}, 60_000);

test("a merge of somebody erased is listed no more and cannot be taken back, before the sealed files are written anew and after", async () => {
  await json("merge", "K 17", "1003");
  await json("erase", "1003", "--yes");
  const loads = await json("loads");
  for (const anew of [false, true]) {
    if (anew) await json("compact");
    expect(await json("merge")).toEqual([]);
    const [one = "", other = ""] = await erased();
    const refused = {
      nb: `«${one}» er slettet: en sammenslåing av en slettet person kan ikke tas tilbake.\nList opp sammenslåingene som gjelder, med: stige merge\n`,
      da: `»${one}« er slettet: en sammenlægning af en slettet person kan ikke tages tilbage.\nSe de sammenlægninger, der gælder, med: stige merge\n`,
      en: `“${one}” is erased: a merge of somebody erased cannot be taken back.\nList the merges in force with: stige merge\n`,
    };
    for (const [language, err] of Object.entries(refused))
      expect(await stige("unmerge", one, other, "--language", language)).toEqual({ code: 1, out: "", err });
    expect((await stige("unmerge", "own:1001", one)).err).toBe(refused.nb);
  }
  expect(await json("loads")).toEqual(loads);
}, 60_000);

/** The numbers that erased identities have now. */
async function erased(): Promise<string[]> {
  const shop = await openShop(folder, { now: () => nowUs, timeZone: "Europe/Oslo", language: "nb" });
  const found = await erasedIdentities(shop.store);
  await shop.close();
  return found.map(({ identity_id }) => String(identity_id));
}

test("two who are one through somebody erased can be parted", async () => {
  await json("merge", "1003", "K 17");
  await json("merge", "own:1001", "1003");
  // Each merge is taken back, the one who is between them goes, and the taking back is itself taken back.
  const first = (await json("unmerge", "own:1001", "1003")).load;
  const second = (await json("unmerge", "1003", "K 17")).load;
  await json("erase", "1003", "--yes");
  await json("unload", String(first));
  await json("unload", String(second));
  expect(await json("merge")).toEqual([]);
  const { out, err } = await stige("unmerge", "own:1001", "K 17");
  expect(err).toBe("");
  expect(out).toBe("  K 17 og 1001 er to personer igjen.\n");
  await json("compact");
  expect((await json("person", "K 17")).numbers).toEqual([{ source: "own", number: "K 17" }]);
}, 60_000);

test("ambiguity and nonsense get a sentence and a remedy", async () => {
  const several = await stige("merge", "1001", "1003");
  expect(several.code).toBe(2);
  expect(several.err).toMatch(
    /^«1001» kan være flere personer: \d+ \(1001\), \d+ \(1001\)\.\nOppgi id-en til den du mener, eller kilden foran nummeret: own:1001\n$/,
  );
  const same = await stige("merge", "S-5", "ola@example.no", "--language", "en");
  expect([same.code, same.err]).toEqual([
    2,
    "“S-5” and “ola@example.no” are one person already: 1003.\nGive two persons. stige merge alone lists the merges in force.\n",
  ]);
  expect((await stige("merge", "1003", "1003")).err).toContain("«1003» er oppgitt to ganger.");
  expect((await stige("merge", "1003")).code).toBe(2);
  expect((await stige("merge", "--reason", "x")).code).toBe(2);
  const nobody = await stige("unmerge", "1003", "9999", "--language", "da");
  expect([nobody.code, nobody.err]).toEqual([
    1,
    "Ingen er kendt som »9999«.\nAngiv et kundenummer, en e-mailadresse eller et id.\n",
  ]);
  expect((await stige("unmerge", "1003", "K 17")).err).toContain("Ingen sammenslåing binder sammen");
  expect((await stige("merge")).out).toBe("  Ingen sammenslåinger gjelder.\n");
}, 60_000);

test("a rung is set by hand until a day, told, and taken back", async () => {
  const set = await stige(
    "override",
    "1003",
    "ambassador",
    "--until",
    "2026-12-31",
    "--reason",
    "åpnet butikken på Ås",
  );
  expect(set.err).toBe("");
  expect(set.out).toBe(`  1003 står på Ambassadør til 31. desember 2026, uansett hva reglene sier.
  Ta det tilbake: stige override 1003 --revoke
`);
  const person = await stige("person", "1003");
  expect(person.out).toMatch(/overstyrt: Ambassadør.*\n?.*åpnet/);
  expect((await stige("why", "1003", "--as-of", "2026-04-02")).out).toContain("Ambassadør");
  expect((await stige("override", "1003", "--revoke")).out).toBe("  For 1003 bestemmer reglene igjen.\n");
  expect((await stige("override", "1003", "--revoke")).code).toBe(1);
  expect((await stige("override", "1003", "top", "--until", "2026-12-31", "--reason", "x")).err).toContain(
    "Stigen har ikke noe trinn top.",
  );
  expect((await stige("override", "1003", "lead", "--revoke")).code).toBe(2);
});

test("every change made in the terminal stands in the log, in the order they came, and names nobody", async () => {
  await stige("merge", "own:1001", "K 17", "--reason", "kari flyttet");
  await stige("unmerge", "own:1001", "K 17");
  await stige("unload", "2");
  await stige("unload", "2", "--undo");
  await stige("object", "1003");
  await stige("erase", "1003", "--yes");
  const log: { action: string; who: string }[] = await json("audit");
  expect(log.toReversed().map(({ action }) => action)).toEqual([
    ...["publishLadder", "load", "load", "merge", "unmerge", "unload", "putBack", "object", "erase"],
  ]);
  expect(new Set(log.map(({ who }) => who))).toEqual(new Set(["terminal"]));
  expect(JSON.stringify(log)).not.toMatch(/kari|@|1003/);
});
