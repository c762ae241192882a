import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";

/** A file within a packed one. */
export interface Packed {
  readonly name: string;
  /** Its size when unpacked, as the archive says; reading fails where that is not true. */
  readonly bytes: number;
  /** Its unpacked bytes; throws `file` where it is damaged, locked, or packed beyond belief. */
  read(): AsyncGenerator<Buffer>;
}

/** As many files of an archive are looked at. */
export const mostPacked = 10_000;
/** A file may unpack to this much. */
const mostBytes = 16 * 2 ** 30;
/** A larger file may unpack to at most so many times its packed size: exports reach 50, deflate can do 1,000. */
const mostTimes = 200;
const surelySmall = 16 * 2 ** 20;

/** Does something with the files of a packed one, by name in their order, folders left out. Throws `file` where it is damaged. */
export async function withZip<T>(path: string, work: (files: readonly Packed[]) => Promise<T>): Promise<T> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(torn);
  try {
    if (zip.entryCount > mostPacked)
      throw new StigeError(
        "file",
        message("files.problem.manyPacked", { files: zip.entryCount, most: mostPacked }),
        message("files.problem.manyPacked.fix"),
      );
    return await work(await filesOf(zip));
  } finally {
    zip.close();
  }
}

async function filesOf(zip: ZipFile): Promise<Packed[]> {
  const files: Packed[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, uncompressedSize: bytes } = entry;
      if (!name.endsWith("/")) files.push({ name, bytes, read: () => unpacked(zip, entry) });
    }
  } catch (error) {
    torn(error);
  }
  return files;
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  refuseUnreadable(entry);
  let sum = 0;
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) {
      sum = crc32(part as Buffer, sum);
      yield part as Buffer;
    }
  } catch (error) {
    torn(error);
  }
  if (sum !== entry.crc32) torn(new Error(`checksum of ${entry.fileName}`));
}

function refuseUnreadable(entry: Entry): void {
  const {
    fileName: file,
    uncompressedSize: bytes,
    compressedSize: packed,
    compressionMethod: method,
  } = entry;
  if (entry.isEncrypted()) throw locked(file);
  if (!entry.canDecodeFileData())
    throw new StigeError(
      "file",
      message("files.problem.zipMethod", { file, method }),
      message("files.problem.zipMethod.fix"),
    );
  if (bytes > mostBytes || (bytes > surelySmall && bytes > packed * mostTimes))
    throw new StigeError(
      "file",
      message("files.problem.bomb", { file, bytes, packed }),
      message("files.problem.bomb.fix"),
    );
}

function locked(file: string): StigeError {
  return new StigeError(
    "file",
    message("files.problem.lockedZip", { file }),
    message("files.problem.lockedZip.fix"),
  );
}

/** What the reader says of damage, as a problem of the file; failures of the disk stay what they are. */
function torn(error: unknown): never {
  const { message: said, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof StigeError || syscall !== undefined) throw error;
  if (/encryption/.test(said)) throw locked("…");
  const outside = /^(?:invalid relative path|absolute path): (.*)$/s.exec(said)?.[1];
  if (outside !== undefined)
    throw new StigeError(
      "file",
      message("files.problem.outsidePacked", { file: outside }),
      message("files.problem.outsidePacked.fix"),
    );
  const detail = String(said).split(/\. |[:\n]/)[0] ?? "";
  throw new StigeError(
    "file",
    message("files.problem.tornZip", { detail }),
    message("files.problem.tornZip.fix"),
  );
}
