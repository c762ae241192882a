import { Link } from "wouter";
import { addressOf, type View } from "../address/address.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";

const most = 5;

/** Who falls or leaves for certain, highest rung first, each with its people. */
export function Today({
  answer,
  until,
  carried,
}: {
  readonly answer: LadderAnswer;
  readonly until: string;
  readonly carried: View;
}) {
  const { say, f } = useWords();
  const places = [...answer.rungs, ...answer.off];
  const lines = [...answer.rungs]
    .reverse()
    .flatMap((rung) => (rung.falling ?? []).map(({ to, people }) => ({ rung, to, people })))
    .slice(0, most);
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{say("page.ladder.today")}</h2>
      {lines.length === 0 && <p className="quiet">{say("page.ladder.today.none")}</p>}
      <ul>
        {lines.map(({ rung, to, people }) => {
          const name = f.name(rung.name, rung.id);
          const target = places.find(({ id }) => id === to);
          const toName = target ? f.name(target.name, to).toLocaleLowerCase(f.language) : to;
          const leaves = answer.off.some(({ id }) => id === to);
          return (
            <li key={`${rung.id} ${to}`}>
              <Icon name="falling" />
              <p>
                <b>
                  {leaves
                    ? say("page.ladder.today.leaves", { rung: name, people, until })
                    : say("page.ladder.today.falls", { rung: name, people, to: toName, until })}
                </b>{" "}
                {say("page.ladder.today.if")}
              </p>
              <Link
                href={addressOf({ page: "people" }, { ...carried, rung: rung.id, falls: "28d" })}
                aria-label={`${say("page.ladder.today.see", { people })}, ${name}`}
              >
                {say("page.ladder.today.see", { people })}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
