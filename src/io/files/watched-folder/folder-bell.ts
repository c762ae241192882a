import { type FSWatcher, watch } from "node:fs";

/** Waits for a folder. The system may say that something happened in it, which on network drives it often does not. */
export interface FolderBell {
  /** Resolves after so many milliseconds, sooner when something happens in the folder, at once when `stop` says so. */
  wait(ms: number, stop: AbortSignal): Promise<void>;
  close(): void;
}

/** What happens comes in bursts: so long one more is waited for. */
const gatherMs = 100;

export function folderBell(folder: string): FolderBell {
  let ring = () => {};
  const watcher = watching(folder, () => ring());
  return {
    wait: (ms, stop) =>
      new Promise((resolve) => {
        if (stop.aborted) return resolve();
        let timer = setTimeout(done, ms);
        function done() {
          clearTimeout(timer);
          ring = () => {};
          stop.removeEventListener("abort", done);
          resolve();
        }
        ring = () => {
          ring = () => {};
          clearTimeout(timer);
          timer = setTimeout(done, Math.min(ms, gatherMs));
        };
        stop.addEventListener("abort", done);
      }),
    close: () => watcher?.close(),
  };
}

/** Null where the system cannot watch this folder: then only the time wakes. */
function watching(folder: string, rung: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, rung);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
