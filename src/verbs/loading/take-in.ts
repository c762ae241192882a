import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mapsOf, nameAgain, reasonOf } from "../../core/facts/watched-files.ts";
import type { StigeError } from "../../core/words/stige-error.ts";
import { renameFile } from "../../io/files/rename-file.ts";
import { moveAside } from "../../io/files/watched-folder/move-aside.ts";
import { wishesWithin } from "../forgetting/wishes-within.ts";
import type { Workshop } from "../shop/workshop.ts";
import { systemTrouble } from "../system-trouble.ts";
import { type LoadAnswer, type LoadWish, load } from "./load.ts";
import { readMap } from "./read-map.ts";

/** How the files of a folder are taken in. */
export interface TakeWish extends Pick<LoadWish, "source" | "kind" | "acceptRejects"> {
  /** Absolute. */
  readonly folder: string;
}

/** Why a file was not taken in. `seen`: how it was read, where that went well but a person would have to choose. */
export interface Failure {
  readonly file: string;
  readonly error: StigeError;
  readonly seen: LoadAnswer | null;
  /** Files of the same archive that were taken in before. */
  readonly before: readonly LoadAnswer[];
}

/** What was loaded of a file: one load, or one for each file of an archive, those before the one that failed. */
type Answers = readonly LoadAnswer[];

interface Moved {
  readonly file: string;
  /** Where it lies now, relative to the folder; null: it could not be moved, and `unmoved` says why. */
  readonly to: string | null;
  readonly unmoved: StigeError | null;
}

/** What became of one file of the folder. */
export type TakenIn =
  | ({ readonly kind: "loaded"; readonly answers: Answers } & Moved)
  /** This very file was loaded already. */
  | ({ readonly kind: "same"; readonly answers: Answers } & Moved)
  /** `reason`: the text beside it, relative to the folder. */
  | ({
      readonly kind: "failed";
      readonly error: StigeError;
      readonly reason: string | null;
      readonly answers: Answers;
    } & Moved)
  /** It changed or went away while it was read: nothing became of it yet. */
  | { readonly kind: "unsteady"; readonly file: string };

/**
 * Loads one file of the folder, with the map that lies beside it, and moves it to `done`, or to `failed` with `reason`
 * beside it. Throws where it is not the file's fault: a full disk, a folder held by another process.
 */
export async function takeIn(
  shop: Workshop,
  file: string,
  wish: TakeWish,
  reason: (failure: Failure) => string,
): Promise<TakenIn> {
  const { folder, ...choices } = wish;
  const answers: LoadAnswer[] = [];
  try {
    const map = mapsOf(file).find((name) => existsSync(join(folder, name)));
    const given = { ...choices, map: map === undefined ? null : readMap(join(folder, map)) };
    for (const each of await wishesWithin({ ...given, file: join(folder, file) }))
      answers.push(await load(shop, each));
  } catch (thrown) {
    const error = systemTrouble(thrown);
    if (isUnsteady(error) || !existsSync(join(folder, file))) return { kind: "unsteady", file };
    if (isTrouble(error)) throw error;
    const seen = error.code === "refused" ? await preview(shop, join(folder, file), wish) : null;
    return failed(folder, file, { error, answers }, reason({ file, error, seen, before: answers }));
  }
  const moved = move(folder, file, "done");
  clearReason(folder, file);
  const isNew = answers.some(({ load }) => load !== null);
  return { kind: isNew ? "loaded" : "same", answers, ...moved };
}

/** Takes away what an earlier attempt with a file came to: that is past. */
function clearReason(folder: string, file: string): void {
  const path = join(folder, "failed", nameAgain(file, 1));
  try {
    if (!existsSync(path)) rmSync(reasonOf(path), { force: true });
  } catch {
    // The file is loaded and moved: an old text that stays must not keep the next from being taken in.
  }
}

function isUnsteady({ problems }: StigeError): boolean {
  return problems.some(({ sentence: { key } }) =>
    ["files.problem.changed", "files.problem.vanished", "files.problem.missing"].includes(key),
  );
}

/** Nothing that a person could mend in the file. An error inside Stige may be the file's own: it must not hold up the others. */
function isTrouble({ code, sentence }: StigeError): boolean {
  return code === "locked" || code === "damaged" || (code === "io" && sentence.key !== "cli.inside");
}

/** How the file is read, where loading it was refused. */
async function preview(shop: Workshop, path: string, wish: TakeWish): Promise<LoadAnswer | null> {
  const { folder, ...choices } = wish;
  try {
    return await load(shop, { ...choices, file: path, dryRun: true });
  } catch {
    return null;
  }
}

function failed(
  folder: string,
  file: string,
  what: { readonly error: StigeError; readonly answers: Answers },
  text: string,
): TakenIn {
  const moved = move(folder, file, "failed", (path) => {
    // Whoever may read the file may read what is wrong with it, and nobody else: the text quotes cells.
    const mode = statSync(join(folder, file)).mode & 0o666;
    writeFileSync(reasonOf(path), `${text}\n`, { mode });
  });
  return { kind: "failed", ...what, reason: moved.to === null ? null : reasonOf(moved.to), ...moved };
}

/** Moves a file aside, its own map with it. */
function move(
  folder: string,
  file: string,
  within: "done" | "failed",
  beside: (path: string) => void = () => {},
): Moved {
  try {
    const name = moveAside(folder, file, within, beside);
    for (const map of mapsOf(file).filter((map) => map.startsWith(`${file}.`)))
      if (existsSync(join(folder, map)))
        renameFile(
          "watched.map",
          join(folder, map),
          join(folder, within, `${name}${map.slice(file.length)}`),
        );
    return { file, to: `${within}/${name}`, unmoved: null };
  } catch (error) {
    return { file, to: null, unmoved: systemTrouble(error) };
  }
}
