import { gunzip } from "node:zlib";
import type { Context } from "hono";
import { type Message, message } from "../../core/words/say.ts";
import { fewAtOnce } from "../guards/few-at-once.ts";
import { Refused } from "../guards/guard.ts";
import { onTheWay } from "../guards/on-the-way.ts";

/** Reads what was sent along and does work with it; see `sentReader`. */
export type SentReader = <T>(c: Context, most: number, work: (bytes: Uint8Array) => Promise<T>) => Promise<T>;

/** So many are unpacked at once: how long one is nobody knows before. */
const unpackedAtOnce = 2;

/** More was sent than is taken at once. */
export function tooLarge(sentence: Message, fix: Message): Refused {
  return new Refused(413, sentence, fix, { Connection: "close" });
}

const callsTooLarge = (most: number) =>
  tooLarge(message("calls.tooLong"), message("calls.tooLarge.fix", { most }));

/**
 * Reads the bytes that are sent along, unpacked where they are packed with gzip; never more than `most` of them, packed or not. They
 * count as on their way until the work with them is done. Throws `too-many` where more is on its way than memory is meant for; `seconds`:
 * when to come again, where it is not as for the inbox.
 */
export function sentReader(tellLarge = callsTooLarge, seconds?: number): SentReader {
  const within = onTheWay(seconds);
  const unpacking = fewAtOnce(unpackedAtOnce);
  return async (c, most, work) => {
    const told = Number(c.req.header("content-length") ?? most);
    if (told > most) throw tellLarge(most);
    const by = c.req.header("authorization") ?? "";
    return within(told, by, async () => {
      const packed = isPacked(c);
      const sent = await piecesOf(c, most, tellLarge);
      if (!packed) return work(sent);
      const whole = await unpacking(() => unpacked(sent, most, tellLarge));
      return within(Math.max(0, whole.length - told), by, () => work(whole));
    });
  };
}

type TellLarge = (most: number) => Refused;

async function piecesOf(c: Context, most: number, tellLarge: TellLarge): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of c.req.raw.body ?? []) {
    bytes += piece.length;
    if (bytes > most) throw tellLarge(most);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const torn = () => new Refused(400, message("calls.notPacked"), message("calls.notJson.fix"));

/** Throws where it is packed in a way that is not known. */
function isPacked(c: Context): boolean {
  const packed = c.req.header("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (packed === "identity" || packed === "") return false;
  if (packed !== "gzip" && packed !== "x-gzip") throw torn();
  return true;
}

function unpacked(sent: Uint8Array, most: number, tellLarge: TellLarge): Promise<Uint8Array> {
  return new Promise((done, fail) =>
    gunzip(sent, { maxOutputLength: most }, (error, whole) => {
      if (error === null) done(whole);
      else fail((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tellLarge(most) : torn());
    }),
  );
}
