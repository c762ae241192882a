import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { conflictsQuery } from "../api/queries.ts";
import { useMayChange } from "../changing/use-may.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useWords } from "../words/use-words.ts";
import { Told } from "./Told.tsx";

/** Customer numbers that may be one and the same, each leading to its person. */
export function ConflictsTold() {
  const { view } = useView();
  const { say, f } = useWords();
  const may = useMayChange() === null;
  return (
    <Told query={useQuery(conflictsQuery(f.language))}>
      {({ conflicts, list }) => (
        <>
          <p>{say(conflicts === 0 ? "today.conflicts.none" : "today.conflicts.why")}</p>
          {conflicts > 0 && may && <p>{say("today.conflicts.merge")}</p>}
          <ul className="told-lines">
            {list.map(({ numbers, emails, persons }) => (
              <li key={persons.join()}>
                {persons.map((id, i) => (
                  <span key={id}>
                    {i > 0 && " · "}
                    <Link href={addressOf({ page: "person", id }, followed(view))} className="number">
                      {numbers[i]?.number ?? id}
                    </Link>
                  </span>
                ))}{" "}
                <small>{emails.join(", ")}</small>
              </li>
            ))}
          </ul>
          {conflicts > list.length && (
            <p className="quiet">{say("today.more", { more: conflicts - list.length })}</p>
          )}
          <CsvButton question="/conflicts" query={{}} file="stige-conflicts.csv" of={conflicts} />
        </>
      )}
    </Told>
  );
}
