import { useEffect, useRef, useState } from "react";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { useFind } from "./use-find.ts";

const restMs = 250;

/** Whom the list is to hold, by a part of what they go by. `/` leads here. */
export function FindField() {
  const { say } = useWords();
  const [find, change] = useFind();
  const [text, setText] = useState(find ?? "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText((own) => (own.trim() === (find ?? "") ? own : (find ?? ""))), [find]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (own: string) => {
    clearTimeout(timer.current);
    change(own.trim() === "" ? undefined : own.trim());
  };
  return (
    <search className="find">
      <form
        data-passing=""
        onSubmit={(event) => {
          event.preventDefault();
          settle(text);
        }}
      >
        <Icon name="search" small />
        <input
          type="search"
          data-filter=""
          autoComplete="off"
          maxLength={100}
          aria-label={say("page.people.search")}
          placeholder={say("page.people.search")}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(settle, restMs, value);
          }}
        />
      </form>
    </search>
  );
}
