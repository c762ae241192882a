import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ComparedAnswer, MoversAnswer } from "../api/answers.ts";
import { mayNotAsk } from "../api/ask.ts";
import { moversQuery } from "../api/movers-query.ts";
import { Failed } from "../shell/Failed.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { localDate } from "../time/days.ts";
import { useRulesWords } from "../words/use-rules-words.ts";
import { usePlaceTold } from "./place-told.ts";

/** Who would move, or who would stand on a rung, one by one, above the page and told by its address: from where under the rules in force, to where under the draft. */
export function MoversOpened({
  yaml,
  all,
  compared,
}: {
  readonly yaml: string;
  /** By everyone, not by the sample. */
  readonly all: boolean;
  readonly compared: ComparedAnswer;
}) {
  const { view, look } = useView();
  const { say, tell, f } = useRulesWords();
  const opened = view.open === "movers" || view.open === "standing";
  const asked = useQuery({ ...moversQuery(yaml, all, view, f.language), enabled: opened });
  const placeTold = usePlaceTold(compared);
  const { movedFrom, movedTo } = view;
  const name = (id: string | undefined, side: 0 | 1) => (id === undefined ? null : placeTold(id, side).name);
  const close = () => look({ open: undefined, movedFrom: undefined, movedTo: undefined });
  const people = asked.isPlaceholderData ? undefined : asked.data?.people;
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="xl"
      title={
        people === undefined
          ? say("page.rules.who")
          : view.open === "standing"
            ? tell("rules.movers.standing", { people, place: name(movedTo, 1) ?? "" })
            : tell("rules.movers.title", { people, from: name(movedFrom, 0), to: name(movedTo, 1) })
      }
      closeButtonProps={{ "aria-label": say("shell.close") }}
    >
      {mayNotAsk(asked.error) ? (
        <p>{tell("rules.movers.mayNot")}</p>
      ) : asked.error ? (
        <Failed error={asked.error} again={() => asked.refetch()} />
      ) : asked.data === undefined ? (
        <p role="status">{say("page.rules.counting")}</p>
      ) : (
        <Movers answer={asked.data} yaml={yaml} all={all} compared={compared} />
      )}
    </Modal>
  );
}

function Movers({
  answer,
  yaml,
  all,
  compared,
}: {
  readonly answer: MoversAnswer;
  readonly yaml: string;
  readonly all: boolean;
  readonly compared: ComparedAnswer;
}) {
  const { view, look } = useView();
  const { say, tell, f } = useRulesWords();
  const { at, known, movedFrom, movedTo, cursor } = view;
  const { next, sample } = answer;
  if (answer.list.length === 0) return <p>{tell("rules.movers.none")}</p>;
  return (
    <>
      <p className="quiet">
        {sample ? tell("rules.movers.sample", sample) : tell("rules.movers.all")}
        {answer.namesHidden && ` ${say("page.people.namesHidden")}`}
      </p>
      <MoversTable list={answer.list} compared={compared} />
      <p className="row pages">
        {cursor !== undefined && (
          <button type="button" className="button" onClick={() => look({ cursor: undefined })}>
            {say("page.people.first")}
          </button>
        )}
        {next !== null && (
          <button type="button" className="button" onClick={() => look({ cursor: next })}>
            {say("page.people.more")}
          </button>
        )}
        <CsvButton
          question="/what-if/people"
          query={{
            ...{ all: all ? "true" : undefined, at, known, movedFrom, movedTo },
            stayers: view.open === "standing" ? "true" : undefined,
          }}
          beside={{ draft: yaml }}
          file={`stige-${localDate(answer.asOf, f.timeZone)}.csv`}
          of={answer.people}
        />
      </p>
    </>
  );
}

function MoversTable({
  list,
  compared,
}: {
  readonly list: MoversAnswer["list"];
  readonly compared: ComparedAnswer;
}) {
  const { view } = useView();
  const { say, tell } = useRulesWords();
  const placeTold = usePlaceTold(compared);
  return (
    <table className="people">
      <caption className="unseen">{say("page.rules.who")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("page.people.column.person")}</th>
          <th scope="col">{tell("rules.movers.now")}</th>
          <th scope="col">{tell("rules.movers.draft")}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ personId, key, name, from, to }) => (
          <tr key={personId}>
            <th scope="row">
              <Link href={addressOf({ page: "person", id: personId }, followed(view))} data-row="">
                {name ?? key ?? say("page.people.erased")}
              </Link>
              {name !== null && key !== null && <small className="number">{key}</small>}
            </th>
            {([placeTold(from, 0), placeTold(to, 1)] as const).map((place, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the two ends of a move
              <td key={side}>
                <span className="rung-name-cell">
                  <i className={`rung-mark b-${place.colour}`} />
                  {place.name}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
