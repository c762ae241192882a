import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { PersonValueAnswer } from "../api/answers.ts";
import { personValueQuery } from "../api/queries.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { Failed } from "../shell/Failed.tsx";
import { useWords } from "../words/use-words.ts";
import "../styles/kpis.css";

/** What somebody is expected to bring: everyone is forecast for it, so it comes when it is reckoned. */
export function PersonValue({ id }: { readonly id: number }) {
  const { view } = useView();
  const { say, f } = useWords();
  const worth = useQuery(personValueQuery(id, view, f.language));
  if (worth.data?.by === null) return null;
  return (
    <section className="person-value" aria-labelledby="person-value" data-person-value="">
      <h2 id="person-value">{say("page.person.value")}</h2>
      {worth.error && !worth.data && <Failed error={worth.error} again={() => worth.refetch()} />}
      {worth.data ? <Told answer={worth.data} /> : !worth.error && <div className="loading" role="status" />}
      <p>
        <Link href={addressOf({ page: "value" }, followed(view))}>{say("page.kpis.clv.link")}</Link>
      </p>
    </section>
  );
}

function Told({ answer }: { readonly answer: PersonValueAnswer }) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const { value, chance, notes, by, horizonDays: days, discountPercent: percent, waiting } = answer;
  const sentences = notes.map(({ text }) => text).join(" ");
  if (!value) return <p>{[say("page.person.value.none"), sentences].join(" ")}</p>;
  const told = f.estimate(value.value);
  const ends = say("page.kpis.interval", {
    low: f.estimate(value.interval.low),
    high: f.estimate(value.interval.high),
  });
  const method = say("page.person.value.method", { revenue: answer.basis === "revenue", days, percent });
  const on =
    by === "own"
      ? say("page.person.value.on", { buyers: answer.buyers, back: answer.repeatBuyers })
      : say("page.person.value.onPlace", {
          people: waiting ?? 0,
          place: f.name(answer.place?.name ?? {}, answer.place?.id ?? ""),
        });
  const basis = () => ({
    title: `${say("page.person.value")}: ${told}`,
    rows: [
      [say("rests.method"), method],
      [say("rests.on"), on],
      [say("rests.interval"), `${ends} (90 %)`],
      [say("page.person.value.notes"), sentences === "" ? null : sentences],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <>
      <p className="figure-value number">
        <b>{told}</b>
        <span className="quiet">{ends}</span>
        <Rests of={told} basis={basis} />
      </p>
      {chance && (
        <p className="number">
          {say("page.person.value.chance", {
            days,
            share: f.percent(chance.share),
            low: f.percent(chance.low),
            high: f.percent(chance.high),
          })}
        </p>
      )}
      <p className="quiet">
        {method} {say(by === "own" ? "page.person.value.alike" : "page.person.value.waits")} {on}
      </p>
    </>
  );
}
