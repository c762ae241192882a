import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { readable } from "../../io/engines/duckdb/readable.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { freeSpace } from "../../io/files/free-space.ts";
import { failingJobs, jobCounts } from "../../io/store/jobs.ts";
import { allSegments } from "../../io/store/loads.ts";
import { countRejectedFor } from "../../io/store/rejects.ts";
import { requireTombstoneKey } from "../../io/store/tombstone-key.ts";
import { tombstones } from "../../io/store/tombstones.ts";
import { digest } from "../ladder/digest.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type Finding, sound, wrong } from "./finding.ts";

const littleSpace = 1e9;
/** So many of them are named. */
const mostJobs = 20;

/**
 * Looks at everything that a shop stands on. `deep`: reads every sealed value, and makes the projection anew, whose ladder must be
 * the one there was; within `writing`.
 */
export async function doctor(
  shop: Workshop,
  { deep }: { readonly deep: boolean },
): Promise<readonly Finding[]> {
  const segments = await segmentsFinding(shop, deep);
  // What cannot be read cannot be computed anew.
  const computed = deep && segments.state === "sound" ? await ladderFinding(shop) : null;
  const found = [
    await storeFinding(shop),
    segments,
    await keyFinding(shop),
    computed,
    await jobsFinding(shop),
    await parkedFinding(shop),
  ];
  return [...found, spaceFinding(shop)].filter((finding) => finding !== null);
}

async function storeFinding({ store }: Workshop): Promise<Finding> {
  const errors = await store.integrityErrors();
  if (errors.length === 0) return sound(message("doctor.store"));
  return wrong(
    message("doctor.storeWrong"),
    message("doctor.fromBackup"),
    errors.map((what) => ({
      place: store.place,
      sentence: message("doctor.said", { what }),
      fix: message("doctor.fromBackup"),
    })),
  );
}

/** Every sealed file is there, can be read, and holds as many rows as the manifest says. */
async function segmentsFinding({ store, dataFolder, progress }: Workshop, deep: boolean): Promise<Finding> {
  const files = [...new Map((await allSegments(store)).map((row) => [row.file, row])).values()];
  const problems: Problem[] = [];
  const fix = message("doctor.fromBackup");
  const wrongWith = (file: string, sentence: Problem["sentence"]) =>
    problems.push({ place: file, sentence, fix });
  await withScratch(join(dataFolder, "tmp"), async (scratch) => {
    for (const [i, { file, rows }] of files.entries()) {
      progress(message("doctor.reading"), i, files.length);
      const path = join(dataFolder, file);
      if (!existsSync(path)) {
        wrongWith(file, message("doctor.segmentGone"));
        continue;
      }
      const there = await readable(scratch, path, deep);
      if ("error" in there) wrongWith(file, message("doctor.said", { what: there.error }));
      else if (there.rows !== rows)
        wrongWith(file, message("doctor.segmentRows", { rows: there.rows, wanted: rows }));
    }
  });
  if (problems.length > 0) return wrong(message("doctor.segmentsWrong"), fix, problems);
  return sound(message("doctor.segments", { files: files.length, deep }));
}

async function keyFinding({ store, dataFolder }: Workshop): Promise<Finding | null> {
  const count = (await tombstones(store)).length;
  if (count === 0) return null;
  try {
    await requireTombstoneKey(store, dataFolder);
    return sound(message("doctor.tombstones", { tombstones: count }));
  } catch (error) {
    if (error instanceof StigeError) return wrong(error.sentence, error.fix);
    throw error;
  }
}

/** What came over HTTP and could not be sealed, through no fault of the sender. */
async function parkedFinding({ store }: Workshop): Promise<Finding | null> {
  const rows = await countRejectedFor(store, "live.parked");
  if (rows === 0) return null;
  return { ...wrong(message("live.parkedMany", { rows }), message("live.parked.fix")), state: "warning" };
}

/** What a server tries again and again. */
async function jobsFinding({ store }: Workshop): Promise<Finding> {
  const failing = await failingJobs(store, mostJobs);
  if (failing.length === 0) return sound(message("doctor.jobs"));
  const { failing: jobs } = await jobCounts(store, 0);
  const usual = message("doctor.jobsFailing.fix");
  const problems = failing.map(({ kind, subject, sentence, fix }) => ({
    ...{ place: `${kind} ${subject}`, sentence, fix: fix ?? usual },
  }));
  return { ...wrong(message("doctor.jobsFailing", { jobs }), usual, problems), state: "warning" };
}

async function ladderFinding(shop: Workshop): Promise<Finding> {
  const asked = { knownAt: null, version: null };
  const before = await digest(shop, asked);
  shop.discardProjections();
  const anew = await digest(shop, asked);
  return JSON.stringify(before) === JSON.stringify(anew)
    ? sound(message("doctor.ladder"))
    : wrong(message("doctor.ladderOther"), message("doctor.ladderOther.fix"));
}

function spaceFinding({ dataFolder }: Workshop): Finding {
  const bytes = freeSpace(dataFolder);
  const gigabytes = Math.floor(bytes / 1e9);
  if (bytes >= littleSpace) return sound(message("doctor.space", { gigabytes }));
  return {
    ...wrong(
      message("doctor.littleSpace", { megabytes: Math.floor(bytes / 1e6) }),
      message("cli.noSpace.fix"),
    ),
    state: "warning",
  };
}
