import cliProgress from "cli-progress";
import type { Progress } from "../verbs/asking/progress.ts";
import { padEnd, shorten } from "./text.ts";
import type { Reader } from "./world.ts";

/** A bar on the terminal for whatever takes over a second; silent until then. `stop` wipes it away. */
export interface Bar {
  readonly progress: Progress;
  stop(): void;
}

/** What a bar needs of the world: where it is drawn, whether anyone looks, and the clock in microseconds. */
export interface BarWorld {
  readonly stream: NodeJS.WritableStream;
  readonly watched: boolean;
  now(): number;
}

const patienceUs = 1_000_000;
const nameWidth = 34;

/** Makes a bar. Where nobody watches it draws nothing. */
export function bar({ stream, watched, now }: BarWorld, reader: Reader): Bar {
  if (!watched) return { progress: () => {}, stop: () => {} };
  let drawn: cliProgress.SingleBar | null = null;
  let sinceUs: number | null = null;
  const start = (total: number) => {
    const options = {
      stream,
      clearOnComplete: true,
      hideCursor: true,
      barCompleteChar: "━",
      barIncompleteChar: "─",
      barsize: 24,
      format: "  {what} {bar} {far}",
    };
    drawn = new cliProgress.SingleBar(options);
    drawn.start(total, 0, { what: "", far: "" });
    return drawn;
  };
  return {
    progress(what, done, of) {
      sinceUs ??= now();
      if (now() - sinceUs < patienceUs) return;
      const current = drawn ?? start(of ?? 1);
      const { count } = reader.formats;
      const far = of === null ? count(done) : `${count(done)} / ${count(of)}`;
      current.setTotal(of ?? Math.max(1, done));
      current.update(of === null ? 0 : done, {
        what: padEnd(shorten(reader.say(what), nameWidth), nameWidth),
        far,
      });
    },
    stop() {
      drawn?.stop();
      drawn = null;
      sinceUs = null;
    },
  };
}
