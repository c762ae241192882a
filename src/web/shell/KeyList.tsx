import { Modal } from "@mantine/core";
import { useWords } from "../words/use-words.ts";
import type { Preferences } from "./preferences.ts";

/** The keys there are, and a switch for them. */
export function KeyList({
  opened,
  close,
  preferences,
  change,
}: {
  readonly opened: boolean;
  readonly close: () => void;
  readonly preferences: Preferences;
  readonly change: (wish: Partial<Preferences>) => void;
}) {
  const { say } = useWords();
  const keys = [
    ["?", say("shell.keys.list")],
    ["g l, g f, g p, g g, g s, g v, g k, g d, g r", say("shell.keys.pages")],
    ["[ ]", say("shell.keys.month")],
    ["{ }", say("shell.keys.year")],
    ["n", say("shell.keys.now")],
    ["c", say("shell.keys.compare")],
    ["Ctrl K, ⌘ K", say("shell.keys.search")],
    ["/", say("shell.keys.filter")],
    ["j k", say("shell.keys.rows")],
    ["Enter", say("shell.keys.enter")],
    ["i", say("shell.keys.rests")],
    ["e", say("shell.keys.export")],
    ["↑ ↓ ← →", say("shell.keys.walk")],
    ["Esc", say("shell.keys.close")],
  ] as const;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say("shell.keys")}
      closeButtonProps={{ "aria-label": say("shell.close") }}
    >
      <dl className="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={preferences.keys}
          onChange={(event) => change({ keys: event.currentTarget.checked })}
        />
        {say("shell.keys.on")}
      </label>
    </Modal>
  );
}
