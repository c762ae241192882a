import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { followReckoned, longestReckoned } from "../api/reckoned.ts";
import { useWords } from "../words/use-words.ts";

/** That an answer takes longer than a second, for how long it has, and, where that is known, how long such a one takes. */
export function Waiting() {
  const fetching = useIsFetching() > 0;
  const { say } = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!fetching) return;
    const timer = setInterval(() => setSeconds((own) => own + 1), 1000);
    return () => clearInterval(timer);
  }, [fetching]);
  const far = useSyncExternalStore(followReckoned, longestReckoned);
  const usual = far?.usualSeconds ?? null;
  const share = far && usual ? Math.min(0.97, far.seconds / usual) : null;
  const shown = fetching && seconds > 0;
  return (
    <div className="waiting" role="status">
      {shown && (
        <>
          {share === null ? (
            <span className="waiting-bar" aria-hidden="true" />
          ) : (
            <span className="waiting-bar known" style={{ width: `${100 * share}%` }} aria-hidden="true" />
          )}
          <span className="number">
            {usual === null
              ? say("shell.waiting", { seconds })
              : say("shell.waiting.usually", { seconds, usually: Math.ceil(usual) })}
          </span>
        </>
      )}
    </div>
  );
}
