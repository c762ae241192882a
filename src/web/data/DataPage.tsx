import { useQuery } from "@tanstack/react-query";
import type { ShopAnswer } from "../api/answers.ts";
import { loadsQuery, measuredQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { StartPage } from "../start/StartPage.tsx";
import "../styles/accounts.css";
import "../styles/data.css";
import { useDataWords } from "../words/use-data-words.ts";
import { Beside } from "./Beside.tsx";
import { DropZone } from "./DropZone.tsx";
import { LoadsTable } from "./LoadsTable.tsx";
import { UploadList } from "./UploadList.tsx";
import { useMayLoad } from "./use-may-load.ts";

/** What the ladder is built on: the files, what they let be measured, and where the next one is dropped. */
export function DataPage({ shop }: { readonly shop: ShopAnswer }) {
  const { say, tell, f } = useDataWords();
  const may = useMayLoad();
  const loads = useQuery(loadsQuery(f.language));
  const began = shop.knownSince !== null;
  const measured = useQuery({
    ...measuredQuery({ known: undefined, ladder: undefined, at: undefined }, f.language),
    enabled: began,
  });
  if (loads.error) return <Failed whole error={loads.error} again={() => loads.refetch()} />;
  if (!loads.data) return <div className="loading" role="status" />;
  if (!began) return <StartPage shop={shop} />;
  const { list } = loads.data;
  const standing = list.filter(({ undone }) => undone === null);
  const rows = standing.reduce((all, { read, rejected }) => all + read - rejected, 0);
  const { firstFact, newestFact } = measured.data ?? { firstFact: null, newestFact: null };
  const day = (iso: string) => f.day(Date.parse(iso) * 1000);
  return (
    <>
      <PageHead
        name={say("shell.data")}
        question={tell("data.question")}
        answer={[
          tell("data.heading", { files: standing.length, rows: f.count(rows) }),
          ...(measured.data ? [bareSaid(measured.data, tell, f)] : []),
        ]}
        basis={[
          firstFact && tell("data.oldest", { day: day(firstFact) }),
          newestFact && tell("data.newest", { day: day(newestFact) }),
        ]}
      />
      <div className="data">
        <div className="data-files">
          {may.load === false && (
            <p className="then-note">{tell(shop.demo ? "data.drop.demo" : "data.drop.notYours")}</p>
          )}
          {may.load && (
            <>
              <DropZone />
              <UploadList />
            </>
          )}
          <LoadsTable list={list} may={may.load ?? false} />
        </div>
        <Beside measured={measured.data} people={may.people ?? false} may={may.load ?? false} />
      </div>
    </>
  );
}

/** Which places are not measured, in one sentence. */
function bareSaid(
  {
    places,
  }: {
    readonly places: readonly { readonly id: string; readonly name: object; readonly measured: boolean }[];
  },
  tell: ReturnType<typeof useDataWords>["tell"],
  f: ReturnType<typeof useDataWords>["f"],
): string {
  const bare = places.filter(({ measured }) => !measured);
  if (bare.length === 0) return tell("data.heading.all");
  return tell("data.heading.bare", {
    n: bare.length,
    places: f.list(bare.map(({ id, name }) => f.name(name, id))),
  });
}
