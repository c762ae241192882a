import { dayNumber, localDate, usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

/** That the data end long before the day asked about, where they do: otherwise nothing would read as none. */
export function DataEndNote({
  answer: { dataEnd, asOf },
}: {
  readonly answer: { readonly dataEnd: string | null; readonly asOf: string };
}) {
  const { say, f } = useWords();
  if (dataEnd === null) return null;
  const dayOf = (iso: string) => dayNumber(localDate(iso, f.timeZone));
  return <p>{say("kpis.dataEnd", { us: usOf(dataEnd), days: dayOf(asOf) - dayOf(dataEnd) })}</p>;
}
