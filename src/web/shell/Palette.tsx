import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { addressOf, carried, followed, type Place, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { namedQuery } from "../api/named-query.ts";
import { peopleQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";
import { foundByName } from "./found-by-name.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { menuPages } from "./pages.ts";
import { useRested } from "./use-rested.ts";

const fewest = 2;
const shownPeople = 8;

interface Hit {
  readonly key: string;
  readonly icon: IconName;
  readonly text: string;
  readonly note: string | null;
  readonly to: string;
  /** Kept beside the address, which holds no names. */
  readonly state?: unknown;
}

/** Search for a person or a page, a goal's or a segment's too, over every page. */
export function Palette({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const { say } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      title={say("shell.search")}
      className="palette"
      size="lg"
    >
      <Search close={close} />
    </Modal>
  );
}

function Search({ close }: { readonly close: () => void }) {
  const { go } = useView();
  const { say } = useWords();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const { hits, waiting, namesHidden } = useHits(useDeferredValue(text.trim()));
  const at = Math.min(chosen, Math.max(0, hits.length - 1));
  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    go(hit.to, {}, { state: hit.state ?? null });
  };
  const press = (event: React.KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setChosen((at + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === "Enter") take(hits[at]);
    else return;
    event.preventDefault();
  };
  const some = hits.length > 0;
  return (
    <div className="palette-body">
      <input
        type="text"
        role="combobox"
        aria-label={say("shell.search")}
        aria-expanded={some}
        aria-controls={some ? "palette-hits" : undefined}
        aria-activedescendant={some ? `palette-${at}` : undefined}
        placeholder={say("shell.search")}
        autoComplete="off"
        maxLength={100}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      {some && (
        <div role="listbox" id="palette-hits" aria-label={say("shell.search")}>
          {hits.map(({ key, icon, text: own, note }, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and walks the list
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <div
              key={key}
              id={`palette-${i}`}
              role="option"
              aria-selected={i === at}
              onClick={() => take(hits[i])}
              onMouseMove={() => setChosen(i)}
            >
              <Icon name={icon} small />
              <span>{own}</span>
              {note !== null && <small className="number">{note}</small>}
            </div>
          ))}
        </div>
      )}
      <p role="status" className="quiet">
        {text === "" || (some && !namesHidden)
          ? ""
          : waiting
            ? say("shell.loading")
            : say(namesHidden ? "page.people.namesHidden" : "shell.search.none")}
      </p>
    </div>
  );
}

function useHits(text: string): {
  readonly hits: readonly Hit[];
  readonly waiting: boolean;
  readonly namesHidden: boolean;
} {
  const { view } = useView();
  const { say, f } = useWords();
  // Among everyone, whoever is looked at; where it leads to, they still are.
  const [among, kept] = [carried(view), followed(view)];
  const asked = useRested(text, 200);
  const enabled = asked.length >= fewest;
  const found = useQuery({ ...peopleQuery(among, f.language, asked, shownPeople), enabled });
  const people = enabled && asked === text ? (found.data?.list ?? []) : [];
  const all = people.length === 0 ? 0 : (found.data?.people ?? 0);
  const named = useQuery(namedQuery(f.language)).data;
  const hits: Hit[] = [
    ...menuPages
      .filter((page) =>
        say(`shell.${page}`).toLocaleLowerCase(f.language).includes(text.toLocaleLowerCase(f.language)),
      )
      .map((page) => ({
        key: page,
        icon: page,
        text: say(`shell.${page}`),
        note: null,
        to: to({ page }, kept),
      })),
    ...(named ? foundByName(named, text, f.language) : []).map(({ page, name, place }) => ({
      key: addressOf(place),
      icon: page,
      text: name,
      note: say(`shell.${page}`),
      to: to(place, kept),
    })),
    ...people.map(({ personId, name, key }) => ({
      key: String(personId),
      icon: "people" as const,
      text: name ?? key ?? say("page.people.erased"),
      note: name === null ? null : key,
      to: to({ page: "person", id: personId }, kept),
    })),
    ...(all > people.length
      ? [
          {
            key: "all",
            icon: "search" as const,
            text: say("shell.search.more", { people: all }),
            note: null,
            to: to({ page: "people" }, among),
            state: { find: text },
          },
        ]
      : []),
  ];
  const waiting = text.length >= fewest && (asked !== text || found.isFetching);
  return { hits, waiting, namesHidden: enabled && found.data?.namesHidden === true };
}

function to(place: Place, view: View): string {
  return addressOf(place, view);
}
