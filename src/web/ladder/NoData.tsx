import { useEffect } from "react";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ShopAnswer } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import { GhostLadder } from "./LoadingLadder.tsx";

/** The ladder before anything was loaded: its ghost, and the one next step. A shop that has not begun begins on a page of its own. */
export function NoData({ shop: { demo, begun } }: { readonly shop: ShopAnswer }) {
  const { say } = useWords();
  const { go } = useView();
  const begins = !demo && !begun;
  useEffect(() => {
    if (begins) go({ page: "start" }, {}, { replace: true });
  }, [begins, go]);
  if (begins) return null;
  return (
    <div className="no-data">
      <h1>{say("shell.noData")}</h1>
      <p>{say("shell.noData.next")}</p>
      {!demo && (
        <p className="row">
          <Link href={addressOf({ page: "start" })} className="button main">
            {say("shell.noData.load")}
          </Link>
        </p>
      )}
      <GhostLadder />
    </div>
  );
}
