import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Wrong } from "../accounts/Field.tsx";
import { useChange } from "../accounts/use-change.ts";
import { addressOf } from "../address/address.ts";
import type { UploadLine } from "../api/answers.ts";
import { uploadsQuery } from "../api/queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useDataWords } from "../words/use-data-words.ts";
import { AllAtOnce } from "./AllAtOnce.tsx";
import { Progress } from "./Progress.tsx";
import { useLoadedNews } from "./use-loaded-news.ts";

/** The files that were sent and do not count yet, each leading to how it is read. */
export function UploadList() {
  const { tell, f } = useDataWords();
  const uploads = useQuery(uploadsQuery(f.language));
  useLoadedNews(uploads.data?.list);
  const list = (uploads.data?.list ?? []).filter(({ state }) => state !== "loaded");
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="uploads">
      <h2 id="uploads">{tell("data.uploads")}</h2>
      <AllAtOnce list={list} />
      <ul className="uploads">
        {list.map((one) => (
          <UploadItem key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function UploadItem({ one }: { readonly one: UploadLine }) {
  const { tell } = useDataWords();
  const { id, file, state } = one;
  const remove = useChange("DELETE /uploads/{id}", () => {}, ["uploads"]);
  const busy = state === "loading" || state === "placing";
  return (
    <li>
      <p>
        <b>{file}</b> <span className="quiet">{tell(`data.state.${state}`)}</span>
      </p>
      <Progress one={one} />
      <p className="row">
        <Link
          href={addressOf({ page: "map", id })}
          className="button small"
          aria-label={tell("data.seeOf", { file })}
          data-row=""
        >
          {tell("data.see")}
        </Link>
        {!busy && (
          <SendButton
            sends={remove}
            type="button"
            className="button small"
            aria-label={tell("data.awayOf", { file })}
            onClick={() => remove.mutate({ body: {}, id })}
          >
            {tell("data.away")}
          </SendButton>
        )}
      </p>
      <Wrong error={remove.error} />
    </li>
  );
}
