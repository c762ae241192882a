import { Menu } from "@mantine/core";
import type { DraftRule, PlaceEdit } from "../api/answers.ts";
import { Icon } from "../shell/Icon.tsx";
import { useRulesWords } from "../words/use-rules-words.ts";

/** What may be done with a place beside its rule. */
export function PlaceMenu({
  rule: { id, conditions },
  name,
  off,
  may,
  change,
  rename,
  ask,
}: {
  readonly rule: DraftRule;
  readonly name: string;
  /** It is a way off the ladder. */
  readonly off: boolean;
  readonly may: { readonly up: boolean; readonly down: boolean; readonly remove: boolean };
  readonly change: (edit: PlaceEdit) => void;
  readonly rename: () => void;
  /** Asks for another condition. */
  readonly ask: () => void;
}) {
  const { tell } = useRulesWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          data-more={id}
          className="control rule-more"
          aria-label={tell("rules.more", { name })}
        >
          <Icon name="more" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={rename}>{tell("rules.rename")}</Menu.Item>
        {conditions.length > 0 && <Menu.Item onClick={ask}>{tell("rules.condition")}</Menu.Item>}
        {conditions.length > 1 &&
          conditions.map(({ path, text }) => (
            <Menu.Item
              key={path.join(".")}
              onClick={() => change({ do: "remove-condition", place: id, path })}
            >
              {tell("rules.condition.remove", { text })}
            </Menu.Item>
          ))}
        {may.up && (
          <Menu.Item onClick={() => change({ do: "up", place: id })}>
            {tell(off ? "rules.before" : "rules.up")}
          </Menu.Item>
        )}
        {may.down && (
          <Menu.Item onClick={() => change({ do: "down", place: id })}>
            {tell(off ? "rules.after" : "rules.down")}
          </Menu.Item>
        )}
        {may.remove && (
          <Menu.Item onClick={() => change({ do: "remove", place: id })}>{tell("rules.remove")}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
