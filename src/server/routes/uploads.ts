import { z } from "@hono/zod-openapi";
import { charsets, delimiters } from "../../core/words/text-layout.ts";
import { whoText } from "../../verbs/accounts/who.ts";
import { changedBy } from "../../verbs/shop/workshop.ts";
import { mostUploadBytes, type ReceivedFile } from "../../verbs/uploads/receive-upload.ts";
import { kindsToBring } from "../../verbs/uploads/targets.ts";
import { rejectedRowsShown, uploadStates } from "../../verbs/uploads/uploads.ts";
import { count, namesHidden } from "../answers/answer-parts.ts";
import { rejectedRow, rejectsTable } from "../answers/rejected-row.ts";
import { uploadPath } from "../guards/guard.ts";
import { writeCursor } from "../reading/cursor.ts";
import { skippedBy } from "../reading/page.ts";
import { cursor, headerText, limit } from "../reading/query-words.ts";
import { route } from "../route.ts";
import { ladderAnswer, ladderTold } from "./ladder.ts";
import { rejectKindTold } from "./reject-kinds.ts";
import { lineOf, uploadAnswer, uploadTold } from "./upload-told.ts";

const may = ["owner", "marketer"] as const;
const id = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .openapi({ example: "0a1b2c3d4e5f" });
const params = z.strictObject({ id });
const doneAnswer = z.object({ done: z.literal(true) }).openapi("UploadDone");
const done = true as const;

const line = z
  .object({
    id,
    file: z.string(),
    bytes: count,
    state: z.enum(uploadStates).openapi({
      description:
        "`seen`: it was read and may be loaded; `unreadable`: it must be said what its columns are; `placing`: it counts, and people are put on the ladder.",
    }),
    readings: count.openapi({
      description: "How often it was read: what is seen of it is new when this is.",
    }),
    progress: z
      .object({ said: z.string(), done: count, of: count.nullable() })
      .nullable()
      .openapi({ description: "How far what is done with it has come. Null: nothing is." }),
    load: count
      .nullable()
      .openapi({ description: "As which load it counts. Null: it does not, or did already." }),
  })
  .openapi("UploadLine");

export const uploadRoute = route({
  name: "upload",
  method: "post",
  changes: false,
  path: uploadPath,
  group: "data",
  may,
  personal: true,
  takesFile: true,
  about:
    "Takes in a file to be looked at before it is loaded: CSV, xlsx, zip, NDJSON or Parquet. Nothing of it counts yet; what is not loaded within a day, or when the server stops, is gone. A workbook with other sheets lies as long, though one of them was loaded.",
  headers: z.strictObject({
    "stige-file": headerText("The file's name, percent-encoded.", "ordrer%202025.csv", 2_000)
      .unwrap()
      .openapi({ type: "string" }),
  }),
  answer: z
    .object({ ids: z.array(id).openapi({ description: "Of an archive, one for each file in it." }) })
    .openapi("Uploaded"),
  async ask(_, asked, __, { uploads }) {
    return { ids: await uploads.add(asked as unknown as ReceivedFile) };
  },
});

export const uploadsRoute = route({
  name: "uploads",
  path: uploadPath,
  group: "data",
  may,
  personal: false,
  about: "The files that were sent and are not let go of, and how far each is.",
  answer: z.object({ mostBytes: count, list: z.array(line) }).openapi("Uploads"),
  async ask(_, __, reader, { uploads }) {
    return { mostBytes: mostUploadBytes, list: uploads.list().map((upload) => lineOf(upload, reader)) };
  },
});

export const uploadOneRoute = route({
  name: "uploadSeen",
  path: "/uploads/{id}",
  group: "data",
  may,
  personal: true,
  about: "How a file that was sent is read: its columns, its first rows, what would be rejected.",
  params,
  answer: uploadAnswer,
  noted: () => ({}),
  async ask(shop, { id }, reader, { uploads, namesHidden }) {
    return uploadTold(uploads.one(id), reader, namesHidden, shop.settings.ordersFrom);
  },
});

export const mapUploadRoute = route({
  name: "mapUpload",
  method: "patch",
  changes: false,
  path: "/uploads/{id}",
  group: "data",
  may,
  personal: false,
  about: "Says what the columns of a file that was sent are; it is read anew.",
  params,
  body: z.strictObject({
    kind: z.enum(kindsToBring).nullable().openapi({ description: "Null: what the file itself shows." }),
    source: z
      .string()
      .regex(/^\S{1,40}$/)
      .nullable()
      .optional()
      .openapi({ description: "Whose facts they are: orders count that are of the book of orders." }),
    columns: z
      .record(z.string().max(60), z.int().min(1).max(5_000).nullable())
      .openapi({ description: "By target the column's number from 1; null: it stays empty." }),
    sheet: z.string().min(1).max(100).nullable().optional().openapi({
      description:
        "Of a workbook, the sheet to read. Null: the first whose header is recognised. Of one that was loaded, another sheet: it is read next.",
    }),
    dates: z.enum(["day-first", "month-first", "year-first"]).nullable(),
    decimal: z.enum(["comma", "dot"]).nullable(),
    tax: z.enum(["included", "excluded"]).nullable(),
    charset: z.enum(charsets).nullable().optional(),
    delimiter: z
      .enum(delimiters)
      .nullable()
      .optional()
      .openapi({ description: "Between cells. Another means other columns: send `columns` empty with it." }),
  }),
  answer: doneAnswer,
  async ask(_, { id, ...said }, __, { uploads }) {
    const given = Object.entries(said).filter(([, value]) => value !== null && value !== undefined);
    uploads.remap(id, Object.fromEntries(given));
    return { done };
  },
});

export const uploadLadderRoute = route({
  name: "uploadLadder",
  path: "/uploads/{id}/ladder",
  group: "data",
  may,
  personal: false,
  about:
    "The ladder as it would stand if a file that was sent were loaded: worked out in a copy of the shop.",
  params,
  answer: z
    .object({
      state: z.enum(["none", "working", "large", "failed", "there"]).openapi({
        description:
          "`none`: it is not known how the file is read, or it would be refused; `working`: ask again; `large`: more rows than are tried before they are loaded.",
      }),
      ladder: z.union([ladderAnswer, z.null()]),
      begins: z
        .object({
          name: z.string(),
          country: z.string(),
          currency: z.string(),
          timeZone: z.string(),
          said: z.string().openapi({ description: "What they were taken from." }),
        })
        .nullable()
        .openapi({ description: "What the shop would be taken to be. Null: that is said already." }),
    })
    .openapi("UploadLadder"),
  async ask(_, { id }, { say }, { uploads }) {
    const { toCome } = uploads.one(id);
    if (toCome.state !== "there") return { state: toCome.state, ladder: null, begins: null };
    const { begins, ladder } = toCome;
    const { name = "", country = "", currency = "", timeZone = "" } = begins?.settings ?? {};
    return {
      state: toCome.state,
      ladder: ladderTold(ladder),
      begins: begins && { name, country, currency, timeZone, said: say(begins.from) },
    };
  },
});

export const uploadRejectsRoute = route({
  name: "uploadRejects",
  path: "/uploads/{id}/rejects",
  group: "data",
  may,
  personal: true,
  about: `The rows of a file that was sent which would not be taken in, and why, by line: the first ${rejectedRowsShown}.`,
  params,
  query: z.strictObject({ cursor, limit }),
  answer: z
    .object({
      next: z.string().nullable(),
      list: z.array(rejectedRow),
      namesHidden,
    })
    .openapi("UploadRejects"),
  table: rejectsTable,
  noted: () => ({}),
  async ask(_, { id, cursor, limit = 50 }, reader, { uploads, namesHidden }) {
    const skip = skippedBy(cursor);
    const rejected = uploads.one(id).seen?.rejected ?? [];
    return {
      next: rejected.length > skip + limit ? writeCursor([skip + limit]) : null,
      list: rejected.slice(skip, skip + limit).map((row) => {
        const { rows: _rows, ...told } = rejectKindTold({ ...row, rows: 1 }, reader, namesHidden);
        return told;
      }),
      namesHidden,
    };
  },
});

export const stopUploadRoute = route({
  name: "stopUpload",
  method: "delete",
  changes: false,
  path: "/uploads/{id}/load",
  group: "data",
  may,
  personal: false,
  about:
    "Stops loading a file, as long as it does not count yet: nothing of it is kept, and it may be loaded again.",
  params,
  answer: doneAnswer,
  async ask(_, { id }, __, { uploads }) {
    uploads.stop(id);
    return { done };
  },
});

export const loadUploadRoute = route({
  name: "loadUpload",
  method: "post",
  changes: false,
  path: "/uploads/{id}/load",
  group: "data",
  may,
  personal: false,
  about:
    "Begins to load a file that was sent, or tells why it is refused. It goes on when nobody asks; `/uploads` tells how far it is.",
  params,
  body: z.strictObject({
    acceptRejects: z.boolean().openapi({
      description:
        "Also where more than a fifth of the rows are rejected; where all are, there is nothing to load.",
    }),
    replaces: z.int().min(1).nullable().openapi({ description: "The load that it takes the place of." }),
    adds: z.boolean().openapi({ description: "Its rows come in addition to those of the same time." }),
  }),
  answer: doneAnswer,
  async ask(shop, { id, ...choices }, _, { uploads, who }) {
    await uploads.load(id, choices, (work) => shop.writing(() => work(changedBy(shop, whoText(who)))));
    return { done };
  },
});

export const removeUploadRoute = route({
  name: "removeUpload",
  method: "delete",
  changes: false,
  path: "/uploads/{id}",
  group: "data",
  may,
  personal: false,
  about: "Lets go of a file that was sent.",
  params,
  answer: doneAnswer,
  async ask(_, { id }, __, { uploads }) {
    uploads.remove(id);
    return { done };
  },
});
