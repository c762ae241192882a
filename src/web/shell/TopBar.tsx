import { Menu, Popover } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { languages } from "../../core/words/language.ts";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { dayNumber } from "../time/days.ts";
import { useFirstDay } from "../time/use-first-day.ts";
import { useWords } from "../words/use-words.ts";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";
import { languageNames } from "./language-names.ts";
import { looks, type Preferences } from "./preferences.ts";
import { SegmentChooser } from "./SegmentChooser.tsx";

interface Props {
  readonly preferences: Preferences;
  readonly change: (wish: Partial<Preferences>) => void;
  /** The end of the data, or today. */
  readonly lastDay: string | null;
  readonly showKeys: () => void;
  /** Without accounts there is nothing else to set. */
  readonly demo: boolean;
  readonly search: () => void;
}

export function TopBar({ preferences, change, lastDay, showKeys, demo, search }: Props) {
  const { say } = useWords();
  const { view } = useView();
  return (
    <section className="top" aria-label={say("shell.view")}>
      <Link
        href={addressOf({ page: "ladder" }, followed(view))}
        className="brand narrow-only"
        aria-label="Stige"
      >
        <Brand />
      </Link>
      {lastDay !== null && <DayChooser lastDay={lastDay} />}
      {lastDay !== null && <SegmentChooser />}
      <span className="grow" />
      <button type="button" className="chip framed search-chip" onClick={search}>
        <Icon name="search" small />
        <span>{say("shell.search.short")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button type="button" className="chip keys-chip" aria-label={say("shell.keys")} onClick={showKeys}>
        <Icon name="keyboard" />
      </button>
      <SettingsMenu preferences={preferences} change={change} demo={demo} />
    </section>
  );
}

/** The day the page shows, and another one. */
function DayChooser({ lastDay }: { readonly lastDay: string }) {
  const [open, setOpen] = useState(false);
  const { view, look } = useView();
  const { say, f } = useWords();
  const firstDay = useFirstDay() ?? undefined;
  const shown = view.at?.slice(0, 10) ?? lastDay;
  const [date, setDate] = useState(shown);
  const [second, setSecond] = useState("");
  const day = f.localDay(dayNumber(shown));
  const show = (at: string | undefined, vs = view.vs) => {
    look({ at, vs });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="chip framed number"
          onClick={() => {
            setDate(shown);
            setSecond(view.vs?.slice(0, 10) ?? "");
            setOpen(!open);
          }}
        >
          <Icon name="calendar" />
          {view.at === undefined ? say("shell.asOfNow", { day }) : say("shell.asOf", { day })}
          <Icon name="down" small />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say("shell.chooseDay")}>
        <form
          className="day-form"
          data-passing=""
          onSubmit={(event) => {
            event.preventDefault();
            show(date >= lastDay || date === "" ? undefined : date, second === "" ? undefined : second);
          }}
        >
          <label htmlFor="day">{say("shell.day")}</label>
          <input
            id="day"
            type="date"
            value={date}
            min={firstDay}
            max={lastDay}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <label htmlFor="second-day">{say("shell.compareWith")}</label>
          <input
            id="second-day"
            type="date"
            value={second}
            min={firstDay}
            max={lastDay}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
          <button type="submit" className="button main">
            {say("shell.show")}
          </button>
          {view.at !== undefined && (
            <button type="button" className="button" onClick={() => show(undefined)}>
              {say("shell.toNow")}
            </button>
          )}
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function SettingsMenu({ preferences, change, demo }: Pick<Props, "preferences" | "change" | "demo">) {
  const { say, f } = useWords();
  const names = { light: say("shell.light"), dark: say("shell.dark"), system: say("shell.system") };
  const mark = (chosen: boolean) => (chosen ? <Icon name="check" small /> : <span className="icon small" />);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="chip" aria-label={say("shell.settings")}>
          <Icon name="settings" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say("shell.language")}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            leftSection={mark(f.language === language)}
            onClick={() => change({ language })}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Label>{say("shell.look")}</Menu.Label>
        {looks.map((look) => (
          <Menu.Item
            key={look}
            leftSection={mark(preferences.look === look)}
            onClick={() => change({ look })}
          >
            {names[look]}
          </Menu.Item>
        ))}
        {!demo && (
          <>
            <Menu.Divider />
            <Menu.Item
              component={Link}
              href={addressOf({ page: "settings", part: "me" })}
              leftSection={<Icon name="cog" small />}
            >
              {say("shell.settingsPage")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
