import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import { typed } from "../by-hand/typed.ts";

const startUs = Date.UTC(2026, 2, 31, 10) * 1000;
const orders = `Kundenr;E-post;Fornavn;Etternavn;Ordrenr;Dato;Beløp
1001;kari.planta@example.no;Kari;Planta;77-1;01.02.2026;499,00
1002;ola@example.no;Ola;Nordmann;77-2;03.03.2026;1 250,50
1003;per@example.no;Per;Æsæk;77-3;20.03.2026;99,00
1003;per@example.no;Per;Æsæk;77-4;31.02.2026;99,00
`;
const more = `Kundenr;Ordrenr;Dato;Beløp
1002;88-1;05.03.2026;10,00
1004;88-2;06.03.2026;20,00
`;

/** A shop whose store lies in a database, or in its folder. */
export interface Storied {
  readonly folder: string;
  readonly stige: (...words: string[]) => ReturnType<typeof typed>;
  /** What a command answers as JSON; throws what it complains of. */
  readonly json: (...words: string[]) => Promise<unknown>;
  readonly remove: () => void;
}

/** Begins a shop in a folder of its own; its commands come a minute after one another. */
export function storied(database: string | null): Storied {
  const root = mkdtempSync(join(tmpdir(), "stige-story-"));
  const folder = join(root, "shop");
  mkdirSync(folder);
  writeFileSync(join(folder, "ordrer.csv"), orders);
  writeFileSync(join(folder, "mer.csv"), more);
  let nowUs = startUs;
  const stige = (...words: string[]) => {
    nowUs += 60_000_000;
    const at = nowUs;
    return typed(folder, [...words, "--language", "nb"], at, {
      openShop: (where, { progress }, how) =>
        openShop(
          where,
          { now: () => at, timeZone: "Europe/Oslo", language: "nb", progress, database },
          { mayBegin: how.mayBegin ?? false, adopt: how.adopt ?? false },
        ),
    });
  };
  return {
    folder,
    stige,
    async json(...words) {
      const { out, err, code } = await stige(...words, "--json");
      if (code !== 0) throw new Error(err);
      return JSON.parse(out);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

const short = [
  "load ordrer.csv --accept-rejects",
  "ladder",
  "load mer.csv --adds",
  "erase 1001 --yes",
  "digest",
];
const long = [
  "load ordrer.csv --accept-rejects",
  "load mer.csv --adds",
  ...["ladder", "conflicts", "exclusions", "rejects"],
  "object ola@example.no",
  "person 1002",
  "merge 1003 1004 --reason samme_Per",
  "loads",
  "unload 2",
  "digest",
  "load mer.csv --adds",
  ...["erase 1001 --yes", "compact", "digest", "person 1003", "doctor"],
];

/** Loads, asks and erases, or `whole`: does what else there is to do too. What each said. */
export async function story({ json, folder }: Storied, whole = false): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  for (const words of whole ? long : short) {
    const said = JSON.stringify(await json(...words.split(" "))).replaceAll(folder, "");
    told.push(words, JSON.parse(said));
  }
  told.push(readFileSync(join(folder, "stige.yaml"), "utf8"));
  return told;
}
