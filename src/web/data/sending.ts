import { useSyncExternalStore } from "react";
import type { Language } from "../../core/words/language.ts";
import { NotAnswered } from "../api/ask.ts";

/** A file on its way to the server, or one that did not arrive. It goes on while other pages are looked at. */
export interface Sending {
  readonly key: number;
  readonly file: string;
  /** 0 to 1. */
  readonly share: number;
  readonly failed: NotAnswered | null;
  /** Stops it, or puts away that it failed. */
  readonly stop: () => void;
}

let all: readonly Sending[] = [];
let keys = 0;
let last: Promise<unknown> = Promise.resolve();
const listeners = new Set<() => void>();

const change = (next: readonly Sending[]) => {
  all = next;
  for (const listener of listeners) listener();
};

/** Sends files one after the other; `arrived` hears of each by the ids that it has on the server. */
export function send(
  files: readonly File[],
  language: Language,
  arrived: (ids: readonly string[]) => void,
): void {
  for (const file of files) {
    const key = keys++;
    const request = new XMLHttpRequest();
    let stopped = false;
    const without = () => change(all.filter((one) => one.key !== key));
    const stop = () => {
      stopped = true;
      request.abort();
      without();
    };
    const edit = (own: Partial<Sending>) =>
      change(all.map((one) => (one.key === key ? { ...one, ...own } : one)));
    change([...all, { key, file: file.name, share: 0, failed: null, stop }]);
    last = last.then(async () => {
      if (stopped) return;
      try {
        const ids = await sent(request, file, language, (share) => edit({ share }));
        without();
        arrived(ids);
      } catch (error) {
        if (!stopped)
          edit({ failed: error instanceof NotAnswered ? error : new NotAnswered(null, null, null) });
      }
    });
  }
}

function sent(
  request: XMLHttpRequest,
  file: File,
  language: Language,
  told: (share: number) => void,
): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    request.open("POST", "/api/v1/uploads");
    request.setRequestHeader("Accept-Language", language);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Stige-File", encodeURIComponent(file.name));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const { status, response } = request;
      if (status === 200) return done((response as { ids: readonly string[] }).ids);
      fail(new NotAnswered(status, response?.detail ?? null, response?.remedy ?? null));
    };
    request.onerror = () => fail(new NotAnswered(null, null, null));
    request.onabort = () => fail(new NotAnswered(null, null, null));
    request.send(file);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSending(): readonly Sending[] {
  return useSyncExternalStore(subscribe, () => all);
}
