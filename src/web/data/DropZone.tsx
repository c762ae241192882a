import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { useView } from "../address/use-view.ts";
import { Icon } from "../shell/Icon.tsx";
import { useDataWords } from "../words/use-data-words.ts";
import { send, useSending } from "./sending.ts";

/** Where files are dropped, anywhere on the page, or chosen. */
export function DropZone() {
  const { tell, f } = useDataWords();
  const { go } = useView();
  const client = useQueryClient();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) =>
    send(files, f.language, (ids) => {
      const [first] = ids;
      client.invalidateQueries({ queryKey: ["uploads"] }).catch(() => {});
      const here = location.pathname === "/data" || location.pathname === "/start";
      const alone = files.length === 1 && ids.length === 1 && here;
      if (first !== undefined && alone) go({ page: "map", id: first });
    });
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const dragged = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") taking.current([...event.dataTransfer.files]);
    };
    const left = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    document.addEventListener("dragover", dragged);
    document.addEventListener("drop", dragged);
    document.addEventListener("dragleave", left);
    return () => {
      document.removeEventListener("dragover", dragged);
      document.removeEventListener("drop", dragged);
      document.removeEventListener("dragleave", left);
    };
  }, []);
  return (
    <>
      <section className={over ? "drop over" : "drop"} aria-labelledby={`${id}-name`}>
        <h2 id={`${id}-name`}>
          <Icon name="file" /> {tell("data.drop")}
        </h2>
        <p className="quiet">{tell("data.drop.about")}</p>
        <p className="drop-choose">
          <input
            id={id}
            type="file"
            multiple
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,.zip,.ndjson,.jsonl,.parquet,text/csv"
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
          <label htmlFor={id} className="button main">
            {tell("data.drop.choose")}
          </label>
        </p>
        <p className="quiet">{tell("data.drop.stays")}</p>
      </section>
      <SendingList />
    </>
  );
}

/** What is on its way, and what did not arrive. */
function SendingList() {
  const { tell, f } = useDataWords();
  const all = useSending();
  if (all.length === 0) return null;
  return (
    <ul className="sending">
      {all.map(({ key, file, share, failed, stop }) => (
        <li key={key}>
          <p role={failed ? "alert" : undefined}>
            {failed ? (
              <>
                <b>{tell("data.sent.failed", { file })}</b> {failed.detail ?? tell("data.sent.lost")}{" "}
                {failed.remedy}
              </>
            ) : (
              tell("data.sending", { file, share: f.percent(share) })
            )}
          </p>
          {!failed && <progress value={share} max={1} aria-label={file} />}
          <button
            type="button"
            className="button small"
            aria-label={tell(failed ? "data.awayOf" : "data.sending.stop", { file })}
            onClick={stop}
          >
            {tell(failed ? "data.away" : "data.stop")}
          </button>
        </li>
      ))}
    </ul>
  );
}
