import { useQuery } from "@tanstack/react-query";
import { Wrong } from "../accounts/Field.tsx";
import type { Answered } from "../api/answers.ts";
import { backupsQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { Failed } from "../shell/Failed.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** When the shop was last backed up, and the button that does it now. */
export function BackupPart() {
  const { tell, f } = useAccountsWords();
  const taken = useQuery(backupsQuery(f.language));
  const take = useShopChange("POST /backups", () => ({ text: tell("backup.done") }));
  if (taken.error) return <Failed error={taken.error} again={() => taken.refetch()} />;
  if (!taken.data) return null;
  const { list } = taken.data;
  const byWhom = ({ who, name }: Answered<"/backups">["list"][number]) =>
    name ?? tell(who === "terminal" ? "audit.terminal" : "audit.gone");
  return (
    <section>
      <h2>{tell("settings.backup")}</h2>
      <p>{tell("backup.about")}</p>
      <p className="row">
        <SendButton
          type="button"
          className="button main"
          sends={take}
          onClick={() => take.mutate({ body: {} })}
        >
          {tell("backup.take")}
        </SendButton>
        <GoingOn pending={take.isPending} far={take.far} />
      </p>
      <Wrong error={take.error} />
      {take.data && (
        <div className="told-once" role="status">
          <p>
            {tell("backup.lies", { files: take.data.files, megabytes: Math.ceil(take.data.bytes / 1e6) })}
          </p>
          <code>{take.data.folder}</code>
          <p>{tell("backup.elsewhere")}</p>
        </div>
      )}
      <h3>{tell("backup.taken")}</h3>
      {list.length === 0 ? (
        <p className="quiet">{tell("backup.none")}</p>
      ) : (
        <ul className="told-lines">
          {list.map((one) => (
            <li key={one.at} className="number">
              {f.minute(Date.parse(one.at) * 1000)}, {byWhom(one)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
