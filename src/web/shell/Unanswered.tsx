import { useQuery } from "@tanstack/react-query";
import { NotAnswered } from "../api/ask.ts";
import { standsQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

/** That the server no longer answers: what was fetched before goes on being shown, and would pass for what is now. */
export function Unanswered() {
  const { say, f } = useWords();
  const { error, dataUpdatedAt } = useQuery(standsQuery(f.language));
  const isSilent = error instanceof NotAnswered && error.status === null && dataUpdatedAt > 0;
  return (
    <div className="unanswered" role="status">
      {isSilent && (
        <p>
          <strong>{say("shell.failed.noServer")}</strong>{" "}
          {say("shell.unanswered", { since: f.minute(dataUpdatedAt * 1000) })}
        </p>
      )}
    </div>
  );
}
