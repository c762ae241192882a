import { useWords } from "../words/use-words.ts";
import { GhostLadder } from "./LoadingLadder.tsx";

/** The ladder before anything was loaded: its ghost, and the one next step. */
export function NoData() {
  const { say } = useWords();
  return (
    <div className="no-data">
      <h1>{say("shell.noData")}</h1>
      <p>{say("shell.noData.next")}</p>
      <GhostLadder />
    </div>
  );
}
