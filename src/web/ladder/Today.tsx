import { Link } from "wouter";
import { addressOf, type View } from "../address/address.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { sum } from "./picture.ts";

/** Who falls or leaves for certain, a line for each rung from the top, each with its people. */
export function Today({
  answer,
  until,
  carried,
}: {
  readonly answer: LadderAnswer;
  readonly until: string;
  readonly carried: View;
}) {
  const { say } = useWords();
  const rungs = [...answer.rungs].reverse().filter(({ falling }) => falling !== null && falling.length > 0);
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{say("page.ladder.today")}</h2>
      {rungs.length === 0 && <p className="quiet">{say("page.ladder.today.none")}</p>}
      <ul>
        {rungs.map((rung) => (
          <Line key={rung.id} rung={rung} answer={answer} until={until} carried={carried} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  rung,
  answer,
  until,
  carried,
}: {
  readonly rung: LadderAnswer["rungs"][number];
  readonly answer: LadderAnswer;
  readonly until: string;
  readonly carried: View;
}) {
  const { say, f } = useWords();
  const name = f.name(rung.name, rung.id);
  const falling = rung.falling ?? [];
  const places = [...answer.rungs, ...answer.off];
  const parts = falling.map(({ to, people }) => {
    const target = places.find(({ id }) => id === to);
    const toName = target ? f.name(target.name, to).toLocaleLowerCase(f.language) : to;
    return answer.off.some(({ id }) => id === to)
      ? say("page.ladder.today.leaves", { people, to: toName })
      : say("page.ladder.today.falls", { people, to: toName });
  });
  const people = sum(falling.map((one) => one.people));
  return (
    <li>
      <Icon name="falling" />
      <p>
        <b>{say("page.ladder.today.line", { rung: name, what: f.list(parts), until })}</b>{" "}
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
}
