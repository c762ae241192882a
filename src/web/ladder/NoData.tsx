import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import { useWords } from "../words/use-words.ts";
import { GhostLadder } from "./LoadingLadder.tsx";

/** The ladder before anything was loaded: its ghost, and the one next step. */
export function NoData({ demo }: { readonly demo: boolean }) {
  const { say } = useWords();
  return (
    <div className="no-data">
      <h1>{say("shell.noData")}</h1>
      <p>{say("shell.noData.next")}</p>
      {!demo && (
        <p className="row">
          <Link href={addressOf({ page: "data" })} className="button main">
            {say("shell.noData.load")}
          </Link>
        </p>
      )}
      <GhostLadder />
    </div>
  );
}
