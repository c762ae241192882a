import { gunzip } from "node:zlib";
import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { Refused } from "../guards/guard.ts";
import { onTheWay } from "../guards/on-the-way.ts";

/** Reads what was sent along; see `sentReader`. */
export type SentReader = (c: Context, most: number) => Promise<Uint8Array>;

/**
 * Reads the bytes that are sent along, unpacked where they are packed with gzip; never more than `most` of them, packed or not.
 * Throws `too-many` where more is on its way than memory is meant for.
 */
export function sentReader(): SentReader {
  const within = onTheWay();
  return async (c, most) => {
    const told = Number(c.req.header("content-length") ?? most);
    if (told > most) throw tooLarge(most);
    return within(told, async () => unpacked(c, await piecesOf(c, most), most));
  };
}

async function piecesOf(c: Context, most: number): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of c.req.raw.body ?? []) {
    bytes += piece.length;
    if (bytes > most) throw tooLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function unpacked(c: Context, sent: Buffer<ArrayBuffer>, most: number): Promise<Uint8Array> | Uint8Array {
  const packed = c.req.header("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (packed === "identity" || packed === "") return sent;
  const torn = () => new Refused(400, message("calls.notPacked"), message("calls.notJson.fix"));
  if (packed !== "gzip" && packed !== "x-gzip") throw torn();
  return new Promise((done, fail) =>
    gunzip(sent, { maxOutputLength: most }, (error, whole) => {
      if (error === null) done(whole);
      else fail((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(most) : torn());
    }),
  );
}

function tooLarge(most: number): Refused {
  return new Refused(413, message("calls.tooLong"), message("calls.tooLarge.fix", { most }), {
    Connection: "close",
  });
}
