import type { WhyAnswer } from "../api/answers.ts";
import { Icon } from "../shell/Icon.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

type Line = WhyAnswer["sections"][number]["lines"][number];

/** Why somebody stands where they stand, what is missing, what comes if nothing happens. */
export function WhySections({ why }: { readonly why: WhyAnswer }) {
  return (
    <div className="why">
      {why.sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <WhyLine key={`${line.at} ${line.said.join()}`} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function WhyLine({ line: { mark, depth, at, said } }: { readonly line: Line }) {
  const { say, f } = useWords();
  const [first = "", ...rest] = said;
  return (
    <li style={depth > 0 ? { marginLeft: depth * 16 } : undefined}>
      {mark !== "plain" && (
        <>
          <Icon name={mark === "holds" ? "check" : "cross"} />
          <span className="unseen">{say(`page.person.${mark}`)}: </span>
        </>
      )}
      <p>
        {at !== null && <b className="number">{f.day(usOf(at))}: </b>}
        {first}
        {rest.map((more) => (
          <small key={more}>{more}</small>
        ))}
      </p>
    </li>
  );
}
