import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type ReceivedFile, receiveUpload, type UploadLimits } from "../../verbs/uploads/receive-upload.ts";
import { Refused } from "../guards/guard.ts";

/** Receives the file that is sent along with a change, into the shop's folder for what passes. */
export type FileReceiver = (c: Context, name: string) => Promise<ReceivedFile>;

/** So many may be on their way at once. */
const mostAtOnce = 4;
const close = { Connection: "close" };

export function fileReceiver(folder: string, limits: UploadLimits, elapsedMs: () => number): FileReceiver {
  let coming = 0;
  return async (c, name) => {
    const { body } = c.req.raw;
    const length = c.req.header("content-length");
    const bytes = Number(length ?? 0);
    // A form of another site can be sent without asking; this cannot.
    const isFile = c.req.header("content-type") === "application/octet-stream";
    if (isFile && length === "0")
      throw new StigeError("asked", message("files.problem.empty"), message("files.problem.empty.fix"));
    if (!isFile || !body || !(bytes > 0))
      throw new StigeError("asked", message("upload.noLength"), message("upload.noLength.fix"));
    if (coming >= mostAtOnce)
      throw new StigeError("too-many", message("upload.atOnce"), message("upload.atOnce.fix"));
    coming++;
    try {
      const came = await receiveUpload(folder, { name, bytes, body }, limits, elapsedMs);
      if (typeof came !== "string") return came;
      if (came === "slow") throw new Refused(408, message("upload.slow"), message("upload.slow.fix"), close);
      if (came === "large")
        throw new Refused(
          413,
          message("upload.tooLarge", { most: limits.bytes }),
          message("upload.tooLarge.fix"),
          close,
        );
      throw new Refused(400, message("upload.torn"), message("upload.torn.fix"), close);
    } finally {
      coming--;
    }
  };
}
