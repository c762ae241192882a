import { useIsFetching } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useWords } from "../words/use-words.ts";

/** That an answer takes longer than a second, and for how long it has. */
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
  const shown = fetching && seconds > 0;
  return (
    <div className="waiting" role="status">
      {shown && (
        <>
          <span className="waiting-bar" aria-hidden="true" />
          <span className="number">{say("shell.waiting", { seconds })}</span>
        </>
      )}
    </div>
  );
}
