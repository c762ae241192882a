import { useLocation, useSearch } from "wouter";
import { readPlace } from "../address/address.ts";
import { type UnreadWord, unreadWords } from "../address/unread-words.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** That words of the address say nothing here, so that nobody takes what is shown for what they ask; and the way on. */
export function UnreadTold() {
  const { say } = useWords();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const unread = unreadWords(search, readPlace(path)?.page);
  if (unread.length === 0) return null;
  const without = () => {
    const left = new URLSearchParams(search);
    for (const { written } of unread) {
      const [name = ""] = written.split("=");
      left.delete(name);
    }
    const query = left.toString();
    navigate(`${path}${query && `?${query}`}`, { replace: true, state: history.state });
  };
  const saidOf = ({ written, why, meant }: UnreadWord) => say(`shell.unread.${why}`, { written, meant });
  return (
    <div className="unread" role="status">
      <Icon name="warning" small />
      <p>
        {unread.map(saidOf).join(" ")} {say("shell.unread.without")}
      </p>
      <button type="button" className="button small" onClick={without}>
        {say("shell.unread.remove")}
      </button>
    </div>
  );
}
