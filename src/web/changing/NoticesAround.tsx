import { type ReactNode, useEffect, useState } from "react";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { type Notice, NoticesContext } from "./notices.ts";

/** What cannot be taken back needs no longer than it takes to read. */
const shownMs = 12_000;

/** Where pages tell what is done: one line over the page, said to screen readers too. */
export function NoticesAround({ children }: { readonly children: ReactNode }) {
  const { say } = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const close = () => setNotice(null);
  useEffect(() => {
    if (notice === null || notice.undo) return;
    const timer = setTimeout(() => setNotice(null), shownMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NoticesContext value={setNotice}>
      {children}
      <div className="notice" role="status">
        {notice && (
          <p>
            <span>{notice.text}</span>
            {notice.undo && (
              <button
                type="button"
                className="plain"
                onClick={() => {
                  notice.undo?.();
                  close();
                }}
              >
                {say("shell.undo")}
              </button>
            )}
            <button type="button" className="plain" aria-label={say("shell.close")} onClick={close}>
              <Icon name="cross" small />
            </button>
          </p>
        )}
      </div>
    </NoticesContext>
  );
}
