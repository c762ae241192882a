import { useQuery } from "@tanstack/react-query";
import { actionSaid } from "../../core/words/audit-actions.ts";
import { aboutSaid, whoSaid } from "../../core/words/audit-line.ts";
import { useView } from "../address/use-view.ts";
import type { Answered } from "../api/answers.ts";
import { auditQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { Head } from "../table/Head.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";

type Line = Answered<"/audit">["list"][number];

/** Who was shown people and who changed what. */
export function AuditPart() {
  const { tell, f } = useAccountsWords();
  const { view, look } = useView();
  const { cursor } = view;
  const audit = useQuery(auditQuery(cursor, f.language));
  if (audit.error) return <Failed error={audit.error} again={() => audit.refetch()} />;
  if (!audit.data) return null;
  const { list, next } = audit.data;
  return (
    <section>
      <h2>{tell("settings.audit")}</h2>
      <p>{tell("audit.about")}</p>
      <AuditTable list={list} />
      <p className="row">
        {cursor !== undefined && (
          <button type="button" className="button small" onClick={() => look({ cursor: undefined })}>
            {tell("audit.newest")}
          </button>
        )}
        {next !== null && (
          <button type="button" className="button small" onClick={() => look({ cursor: next })}>
            {tell("audit.older")}
          </button>
        )}
        <CsvButton question="/audit" query={{}} file="stige-audit.csv" />
      </p>
    </section>
  );
}

function AuditTable({ list }: { readonly list: readonly Line[] }) {
  const { tell, f } = useAccountsWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" tabIndex={0} aria-label={tell("settings.audit")}>
      <table className="audit">
        <Head names={(["at", "who", "action", "object"] as const).map((column) => tell(`audit.${column}`))} />
        <tbody>
          {list.map((line) => (
            <tr key={`${line.at} ${line.action} ${line.who} ${line.personId}`}>
              <td className="number">{f.minute(Date.parse(line.at) * 1000)}</td>
              <td>{whoSaid(line, f)}</td>
              <td>{actionSaid(line.action, f.language)}</td>
              <td>{aboutSaid(line, f)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
