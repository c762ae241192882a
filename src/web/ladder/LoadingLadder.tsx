import { useWords } from "../words/use-words.ts";

/** The empty ladder, while its first answer is on the way. */
export function LoadingLadder() {
  const { say } = useWords();
  return (
    <div className="loading" role="status">
      <span className="unseen">{say("shell.loading")}</span>
      <div className="ghost head-ghost" />
      <div className="ghost basis-ghost" />
      <GhostLadder />
    </div>
  );
}

export function GhostLadder() {
  return (
    <div className="ghost-ladder" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((rung) => (
        <i key={rung} />
      ))}
    </div>
  );
}
