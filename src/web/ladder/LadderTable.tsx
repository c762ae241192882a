import { signedPeople } from "../../core/words/moment.ts";
import { addressOf, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { type Cell, NumberTable } from "../table/NumberTable.tsx";
import { localDate } from "../time/days.ts";
import { shareOf } from "../words/share-of.ts";
import { useWords } from "../words/use-words.ts";
import type { Picture } from "./picture.ts";
import type { Told } from "./told.ts";

/** The ladder as a table, top rung first, then who is off it; every number of people leads to them. */
export function LadderTable({
  answer,
  picture,
  told,
}: {
  readonly answer: LadderAnswer;
  readonly picture: Picture;
  readonly told: Told;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const places = [...[...picture.rungs].reverse(), ...picture.off];
  const who = (n: number | undefined, wish: View): Cell =>
    n === undefined || picture.movesStale
      ? null
      : { n, to: addressOf({ page: "people" }, { ...told.carried, ...wish }) };
  const { at, known, ladder, win, seg, found } = view;
  return (
    <NumberTable
      name="ladder"
      caption={told.caption}
      file={
        <CsvButton
          question="/ladder"
          query={{ at, known, ladder, win, segment: seg, found }}
          file={`stige-${localDate(answer.asOf, f.timeZone)}.csv`}
        />
      }
      head={[
        say("page.ladder.rung.title"),
        say("ladder.column.people"),
        say("ladder.column.share"),
        say("page.ladder.rung", { days: told.days }),
        say("page.ladder.table.up"),
        say("page.ladder.table.fell"),
        say("page.ladder.table.over"),
        say("page.ladder.table.under"),
        say("page.ladder.out.title"),
        ...(told.second === null ? [] : [told.second]),
      ]}
      rows={places.map((place) => {
        const { id } = place;
        const newly = [...answer.rungs, ...answer.off].find((one) => one.id === id)?.newly;
        const crossed = answer.crossed.rungs.find((rung) => rung.id === id);
        const measured = place.people !== null;
        return [
          f.name(place.name, id),
          place.people === null
            ? null
            : {
                n: place.people,
                to: addressOf({ page: "people" }, { ...told.carried, win: undefined, rung: id }),
              },
          place.share === null ? null : shareOf(place.people ?? 0, place.share, f),
          place.change === null ? null : signedPeople(place.change, f),
          measured ? who(newly?.up, { rung: id, came: "up" }) : null,
          measured ? who(newly?.fell, { rung: id, came: "down" }) : null,
          crossed ? who(crossed.up, { moved: "climb", over: id }) : "",
          crossed ? who(crossed.down, { moved: "fall", over: id }) : "",
          crossed ? who(crossed.out, { moved: "leave", movedFrom: id }) : "",
          ...(told.second === null ? [] : [place.second === null ? null : f.people(place.second)]),
        ];
      })}
    />
  );
}
