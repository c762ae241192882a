import { z } from "@hono/zod-openapi";
import { kindNames } from "../../core/words/kind-names.ts";
import { targetName } from "../../core/words/target-names.ts";
import { bookInstead } from "../../verbs/loading/book-of-orders.ts";
import { columnsToMap } from "../../verbs/uploads/columns-to-map.ts";
import { isKind, kindsToBring, targetsToFill } from "../../verbs/uploads/targets.ts";
import type { Upload } from "../../verbs/uploads/uploads.ts";
import { book, count, namesHidden } from "../answers/answer-parts.ts";
import { inApiWords } from "../answers/in-api-words.ts";
import { problemsTold, refusalTold, sampleTold } from "../answers/upload-parts.ts";
import type { Reader } from "../reading/reader.ts";
import { rejectKind, rejectKindTold } from "./reject-kinds.ts";

const named = z.object({ kind: z.string(), name: z.string() });
const told = z.object({ detail: z.string(), remedy: z.string().nullable() });

export const uploadAnswer = z
  .object({
    id: z.string(),
    file: z.string(),
    readings: count,
    kind: z.string().nullable().openapi({ description: "What it holds. Null: its columns do not show it." }),
    kinds: z.array(named).openapi({ description: "What a file may hold." }),
    source: z.string().nullable(),
    book,
    map: z.object({
      kind: z.string().nullable(),
      source: z.string().nullable(),
      columns: z.record(z.string(), z.int().nullable()),
      sheet: z.string().nullable(),
      dates: z.string().nullable(),
      decimal: z.string().nullable(),
      tax: z.string().nullable(),
      charset: z.string().nullable(),
      delimiter: z.string().nullable(),
    }),
    text: z
      .object({ charset: z.string(), delimiter: z.string() })
      .nullable()
      .openapi({ description: "Of a text of cells: how its letters and cells are read." }),
    sheets: z
      .object({ read: z.string(), others: z.array(z.string()) })
      .nullable()
      .openapi({ description: "Of a workbook: the sheet that is read, and the others with data." }),
    columns: z.array(
      z.object({
        column: count,
        header: z.string(),
        targets: z.array(z.string()).openapi({ description: "What it fills; empty: it is not used." }),
        said: z.string(),
        beside: z.boolean().openapi({ description: "Known of this export, and left out on purpose." }),
        cells: z.array(z.string()),
      }),
    ),
    targets: z.array(z.object({ target: z.string(), name: z.string(), required: z.boolean() })),
    rows: z
      .object({ read: count, accepted: count, rejected: count, passed: count, forgotten: count })
      .nullable(),
    also: z.array(z.object({ kind: z.string(), name: z.string(), rows: count })),
    assumptions: z.array(z.string()),
    statuses: z.array(
      z.object({ status: z.string(), orders: count, counts: z.boolean(), known: z.boolean() }),
    ),
    rejects: z.array(rejectKind),
    samples: z.array(
      z.object({
        name: z.string(),
        line: count,
        fields: z.array(z.object({ name: z.string(), text: z.string() })),
      }),
    ),
    problems: z.array(told).openapi({ description: "Why it cannot be read, or was not loaded." }),
    refusal: told
      .extend({
        needs: z.enum(["acceptRejects", "replaces"]).nullable().openapi({
          description: "The choice by which it would be loaded all the same. Null: none.",
        }),
        load: count.nullable(),
      })
      .nullable(),
    sameAs: count.nullable().openapi({ description: "The load that this very file is already." }),
    loaded: z
      .object({
        load: count.nullable(),
        counts: z
          .object({ new: count, changed: count, same: count, older: count, repeated: count })
          .nullable(),
        withoutRate: count,
      })
      .nullable(),
    namesHidden,
  })
  .openapi("Upload");

/** A file that was sent, as it stands in a list. */
export function lineOf({ id, file, bytes, state, readings, progress, done }: Upload, { say }: Reader) {
  return {
    ...{ id, file, bytes, state, readings },
    progress: progress && { said: say(progress.what), done: progress.done, of: progress.of },
    load: done?.load ?? null,
  };
}

/** A file that was sent, and how it is read. */
export function uploadTold(upload: Upload, reader: Reader, hidden: boolean, ordersFrom: string | null) {
  const { id, file, readings, map, seen, error, done } = upload;
  const { say, language } = reader;
  const readable = upload.state !== "unreadable" ? seen : null;
  const { kind, columns } = columnsToMap(upload);
  const nameOf = (one: string) => (isKind(one) ? kindNames[language][one][1] : one);
  const source = readable?.source ?? null;
  return {
    ...{ id, file, readings, kind, source, namesHidden: hidden },
    book: bookInstead({ kind, source }, ordersFrom),
    kinds: kindsToBring.map((one) => ({ kind: one, name: nameOf(one) })),
    map: {
      kind: map.kind ?? null,
      source: map.source ?? null,
      columns: { ...(map.columns as Readonly<Record<string, number | null>> | undefined) },
      sheet: map.sheet === undefined ? null : String(map.sheet),
      dates: map.dates ?? null,
      decimal: map.decimal ?? null,
      tax: map.tax ?? null,
      charset: map.charset ?? null,
      delimiter: map.delimiter ?? null,
    },
    text: upload.text,
    sheets: upload.sheets && { ...upload.sheets, others: [...upload.sheets.others] },
    columns: columns.map(({ header, targets, beside, cells }, i) => ({
      ...{ column: i + 1, header, targets, beside, cells: hidden ? [] : cells },
      said: reader.formats.list(targets.map((target) => targetName(target, language))),
    })),
    targets: isKind(kind)
      ? targetsToFill(kind).map((one) => ({ ...one, name: targetName(one.target, language) }))
      : [],
    rows: readable?.rows ?? null,
    also: (readable?.also ?? []).map((one) => ({
      ...one,
      name: kindNames[language][one.kind][one.rows === 1 ? 0 : 1],
    })),
    assumptions: (readable?.assumptions ?? []).map((one) => say(inApiWords(one))),
    statuses: readable?.statuses ?? [],
    rejects: (readable?.rejects ?? []).map((one) => rejectKindTold(one, reader, hidden)),
    samples: hidden ? [] : (readable?.samples ?? []).map((one) => sampleTold(one, reader)),
    problems: error ? problemsTold(error, reader) : [],
    refusal: refusalTold(readable, reader),
    sameAs: readable?.sameAs ?? null,
    loaded: done && { load: done.load, counts: done.counts, withoutRate: done.withoutRate.orders },
  };
}
