import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useView } from "../address/use-view.ts";
import { sessionQuery } from "../api/queries.ts";
import { Brand } from "../shell/Brand.tsx";
import { Failed } from "../shell/Failed.tsx";
import "../styles/accounts.css";
import { useAccountsWords } from "../words/use-accounts-words.ts";
import { AcceptLink } from "./AcceptLink.tsx";
import { FirstOwner } from "./FirstOwner.tsx";
import { SignIn } from "./SignIn.tsx";

/** All that whoever is not signed in sees: by link, by the code of the terminal, or by password. */
export function ComeIn() {
  const { place, go } = useView();
  const { tell, f } = useAccountsWords();
  const session = useQuery(sessionQuery(f.language));
  const page = place?.page;
  const [code] = useState(() => location.hash.slice(1));
  // Another page than the one that was asked for is a page of the app: it is gone to with all of it fetched anew.
  const done = () => (page === "owner" || page === "accept" ? location.assign("/") : location.reload());
  useEffect(() => {
    document.title = `${tell("in.title")} · Stige`;
  }, [tell]);
  useEffect(() => {
    // The code is in hand; it is to stand in no history.
    if (page === "accept" && location.hash !== "") history.replaceState(null, "", location.pathname);
  }, [page]);
  const needed = session.data?.needsOwner ?? false;
  return (
    <main className="come-in">
      <p className="brand">
        <Brand />
        Stige
      </p>
      {page === "accept" ? (
        <AcceptLink code={code} done={done} />
      ) : session.error ? (
        <Failed whole error={session.error} again={() => session.refetch()} />
      ) : session.data === undefined ? null : needed || page === "owner" ? (
        <FirstOwner needed={needed} done={done} />
      ) : (
        <SignIn done={done} />
      )}
      {page === "owner" && session.data && !needed && (
        <button type="button" className="plain" onClick={() => go({ page: "ladder" })}>
          {tell("in.title")}
        </button>
      )}
    </main>
  );
}
