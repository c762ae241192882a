import { Modal } from "@mantine/core";
import type { Opened } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useWords } from "../words/use-words.ts";
import { ConflictsTold } from "./ConflictsTold.tsx";
import { ExclusionsTold } from "./ExclusionsTold.tsx";
import { MeasuredTold } from "./MeasuredTold.tsx";
import { RatesTold } from "./RatesTold.tsx";
import { WindowsTold } from "./WindowsTold.tsx";

/** Who would move, and who would stand somewhere, is opened above the rules. */
type OfRules = "movers" | "standing";

const parts: { readonly [O in Exclude<Opened, OfRules>]: React.ComponentType } = {
  measured: MeasuredTold,
  windows: WindowsTold,
  conflicts: ConflictsTold,
  exclusions: ExclusionsTold,
  rates: RatesTold,
};

/** What a line of the day leads to, above the page and told by its address. */
export function OpenedAbove() {
  const { view, look } = useView();
  const { say } = useWords();
  const open = view.open === "movers" || view.open === "standing" ? undefined : view.open;
  const close = () => look({ open: undefined });
  const Part = open && parts[open];
  return (
    <Modal
      opened={open !== undefined}
      onClose={close}
      size="lg"
      title={open && say(`today.${open}`)}
      closeButtonProps={{ "aria-label": say("shell.close") }}
    >
      {Part && <Part />}
    </Modal>
  );
}
