import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { addressOf } from "../address/address.ts";
import type { UploadAnswer, UploadLine } from "../api/answers.ts";
import { loadsQuery, uploadQuery, uploadsQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { LadderToCome } from "../start/LadderToCome.tsx";
import "../styles/accounts.css";
import "../styles/data.css";
import { useDataWords } from "../words/use-data-words.ts";
import { BookChoice } from "./BookChoice.tsx";
import { ColumnList } from "./ColumnList.tsx";
import { FormChoices } from "./FormChoices.tsx";
import { HowRead } from "./HowRead.tsx";
import { LoadedNote } from "./LoadedNote.tsx";
import { LoadIt } from "./LoadIt.tsx";
import { kindName } from "./load-lines.ts";
import { OtherSheets } from "./OtherSheets.tsx";
import { Progress } from "./Progress.tsx";
import { PutAway } from "./PutAway.tsx";
import { RejectedRows } from "./RejectedRows.tsx";
import { Rejects } from "./Rejects.tsx";
import type { WrittenMap } from "./remap.ts";
import { StopLoading } from "./StopLoading.tsx";
import { useLoadedNews } from "./use-loaded-news.ts";

/** A file that was sent: its columns and what they are, what would be rejected, and the button that has it count. */
export function MapPage({ id }: { readonly id: string }) {
  const { f } = useDataWords();
  const uploads = useQuery(uploadsQuery(f.language));
  useLoadedNews(uploads.data?.list);
  const line = uploads.data?.list.find((one) => one.id === id);
  // Of one that is gone, the server says so.
  const asked = line ?? { id, readings: 0, state: "seen" as const };
  const seen = useQuery({ ...uploadQuery(asked, f.language), enabled: uploads.data !== undefined });
  const error = uploads.error ?? (seen.isFetching ? null : seen.error);
  if (error) return <Failed whole error={error} again={() => uploads.refetch()} />;
  if (!line) return <div className="loading" role="status" />;
  return <Mapped key={id} line={line} seen={seen.data} />;
}

function Mapped({ line, seen }: { readonly line: UploadLine; readonly seen: UploadAnswer | undefined }) {
  const { say, tell, f } = useDataWords();
  const loads = useQuery({ ...loadsQuery(f.language), enabled: line.state === "loaded" });
  const standing = (loads.data?.list ?? []).filter(({ undone }) => undone === null);
  const map = useChange("PATCH /uploads/{id}", () => {}, ["uploads"]);
  const { id, file, state } = line;
  const write = (next: WrittenMap) => map.mutate({ id, body: next as never });
  const waits =
    map.isPending || state === "waiting" || state === "reading" || seen?.readings !== line.readings;
  const counts = state === "loading" || state === "placing" || state === "loaded";
  return (
    <>
      <PageHead
        name={say("shell.data")}
        question={tell("data.question")}
        answer={useHeading(line, seen)}
        basis={[
          file,
          tell("data.map.size", line),
          seen?.kind ? kindName(seen.kind, f.language) : null,
          seen?.source && seen.source !== "own" ? seen.source : null,
          counts ? null : tell("data.map.kept"),
        ]}
      />
      <div role="status" className="map-status">
        <Progress one={line} />
        {(state === "loading" || state === "placing") && <p className="quiet">{tell("data.map.goesOn")}</p>}
        {state === "loading" && <StopLoading id={id} />}
      </div>
      {seen && <Problems seen={seen} hidden={counts && state !== "loaded"} />}
      {state === "loaded" && seen?.loaded && (
        <LoadedNote seen={seen} line={standing.find(({ load }) => load === line.load)} />
      )}
      {state === "loaded" && seen && (
        <OtherSheets seen={seen} pending={map.isPending} error={map.error} write={write} />
      )}
      {seen && !counts && seen.columns.length > 0 && (
        <div className="map">
          <div>
            <FormChoices seen={seen} write={write} />
            <BookChoice seen={seen} write={write} />
            <Wrong error={map.error} />
            <ColumnList seen={seen} write={write} waits={waits} />
            <Rejected seen={seen} />
          </div>
          <div className="map-beside">
            {state === "seen" && !waits && <LadderToCome line={line} />}
            {state === "seen" && <LoadIt seen={seen} ready={!waits} />}
            <HowRead seen={seen} />
          </div>
        </div>
      )}
      {seen && !counts && (state === "unreadable" || seen.columns.length === 0) && <PutAway id={id} />}
      {state !== "loaded" && (
        <p className="map-back">
          <Link href={addressOf({ page: "data" })}>{tell("data.map.all.files")}</Link>
        </p>
      )}
    </>
  );
}

function useHeading({ state }: UploadLine, seen: UploadAnswer | undefined): string[] {
  const { tell, f } = useDataWords();
  if (state === "loading")
    return [tell("data.state.loading").replace(/^./, (c) => c.toLocaleUpperCase(f.language))];
  if (state === "placing" || state === "loaded") {
    const load = seen?.loaded?.load;
    const n = seen?.rows?.accepted ?? 0;
    if (load != null)
      return [tell("data.map.done", { load, told: tell("data.map.done.rows", { n, told: f.count(n) }) })];
    if (seen?.sameAs != null) return [tell("data.map.same", { load: seen.sameAs })];
  }
  if (!seen || (!seen.rows && state !== "unreadable")) return [tell("data.map.reading")];
  if (!seen.rows) return [tell("data.map.unreadable")];
  const { read, rejected, passed, accepted } = seen.rows;
  const wrong = rejected - passed;
  return [
    accepted === read
      ? tell("data.map.all", { n: read, read: f.count(read) })
      : tell("data.map.heading", { accepted: f.count(accepted), read: f.count(read) }),
    ...(wrong > 0 ? [tell("data.map.look", { n: wrong, told: f.count(wrong) })] : []),
  ];
}

function Problems({ seen: { problems }, hidden }: { readonly seen: UploadAnswer; readonly hidden: boolean }) {
  if (problems.length === 0 || hidden) return null;
  return (
    <ul className="map-problems" role="alert">
      {problems.map(({ detail, remedy }) => (
        <li key={detail}>
          <b>{detail}</b> {remedy}
        </li>
      ))}
    </ul>
  );
}

function Rejected({ seen }: { readonly seen: UploadAnswer }) {
  const { rejects, rows } = seen;
  const { tell, f } = useDataWords();
  if (!rows || rejects.length === 0) return null;
  const title = tell("data.rejects.would", { n: rows.rejected, told: f.count(rows.rejected) });
  return (
    <section aria-labelledby="rejected" className="rejected">
      <h2 id="rejected">{title}</h2>
      <Rejects kinds={rejects} caption={title} />
      <RejectedRows key={seen.readings} seen={seen} />
    </section>
  );
}
