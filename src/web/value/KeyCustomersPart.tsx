import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, daysOf, followed, spans } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { KeyCustomersAnswer } from "../api/answers.ts";
import { keyCustomersQuery } from "../api/queries.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { Failed } from "../shell/Failed.tsx";
import { PeopleIn } from "../shell/PeopleIn.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { Head } from "../table/Head.tsx";
import { dayNumber, localDate } from "../time/days.ts";
import { useValueWords } from "../words/use-value-words.ts";

const shown = 10;

/** Who brought most, for whoever may see people; each leads to the person. */
export function KeyCustomersPart({ nameOf }: { readonly nameOf: (rung: string) => string }) {
  const { view } = useView();
  const { tell, f } = useValueWords();
  const sees = useSeesPeople();
  const key = useQuery({ ...keyCustomersQuery(view, f.language, shown), enabled: sees === true });
  return (
    <section className="value-part" data-part="key">
      <h2>{tell("key.title")}</h2>
      {sees === false ? (
        <p className="quiet">{tell("key.mayNot")}</p>
      ) : key.error && !key.data ? (
        <Failed error={key.error} again={() => key.refetch()} />
      ) : key.data === undefined ? (
        <div className="value-ghost ghost" />
      ) : key.data.list.length === 0 ? (
        <p className="quiet">{tell("key.none")}</p>
      ) : (
        <KeyCustomers answer={key.data} nameOf={nameOf} />
      )}
    </section>
  );
}

function KeyCustomers({
  answer,
  nameOf,
}: {
  readonly answer: KeyCustomersAnswer;
  readonly nameOf: (rung: string) => string;
}) {
  const { view } = useView();
  const { tell, f } = useValueWords();
  const { list, ofClassA: of, days, namesHidden } = answer;
  const win = spans.find((span) => daysOf(span) === days);
  return (
    <>
      <p className="quiet">
        <PeopleIn
          sentence={tell("key.basis", { days, of })}
          numbers={[
            { n: days, to: null },
            { n: of, to: win ? { abc: "a", win } : null },
          ]}
        />{" "}
        {namesHidden && tell("key.hidden")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys */}
      <section className="scroll" tabIndex={0} aria-label={tell("key.title")}>
        <table className="key-customers">
          <Head
            names={[
              tell("key.person"),
              tell("rung"),
              tell("key.brought"),
              tell("key.days"),
              tell("key.last"),
            ]}
          />
          <tbody>
            {list.map((one) => (
              <tr key={one.personId}>
                <th scope="row">
                  <Link
                    data-row=""
                    className={one.name === null ? "as-one-word" : undefined}
                    href={addressOf({ page: "person", id: one.personId }, followed(view))}
                  >
                    {one.name ?? one.key ?? one.personId}
                  </Link>
                </th>
                <td>{nameOf(one.rung)}</td>
                <td className="number">{f.money(one.profitMinor)}</td>
                <td className="number">{f.count(one.purchaseDays)}</td>
                <td className="number">{f.shortDay(dayNumber(one.lastDay))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <CsvButton
        question="/key-customers"
        query={{ at: view.at, known: view.known, ladder: view.ladder }}
        file={`stige-key-customers-${localDate(answer.asOf, f.timeZone)}.csv`}
      />
    </>
  );
}
