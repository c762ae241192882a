import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Wrong } from "../accounts/Field.tsx";
import { useView } from "../address/use-view.ts";
import type { PersonAnswer } from "../api/answers.ts";
import { erasureQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { Failed } from "../shell/Failed.tsx";
import { useWords } from "../words/use-words.ts";

/** Says what erasing a person would take out, and what it would not, before it is done for good. */
export function EraseDialog({
  person,
  opened,
  close,
}: {
  readonly person: PersonAnswer;
  readonly opened: boolean;
  readonly close: () => void;
}) {
  const { say } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say("change.erase.title", { name: person.name ?? person.person })}
      closeButtonProps={{ "aria-label": say("shell.close") }}
    >
      <Plan id={person.personId} close={close} />
    </Modal>
  );
}

function Plan({ id, close }: { readonly id: number; readonly close: () => void }) {
  const { say, f } = useWords();
  const { go } = useView();
  const box = useId();
  const [objects, setObjects] = useState(false);
  const plan = useQuery(erasureQuery(id, f.language));
  const erase = useShopChange("POST /people/{id}/erase", () => {
    close();
    go({ page: "people" });
    return { text: say("change.erase.done") };
  });
  if (plan.error) return <Failed error={plan.error} again={() => plan.refetch()} />;
  if (!plan.data) return <p role="status">{say("shell.loading")}</p>;
  const { called, said } = plan.data;
  return (
    <div className="erase">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!plan.data.objects && (
        <p className="check">
          <input
            id={box}
            type="checkbox"
            checked={objects}
            onChange={({ currentTarget: { checked } }) => setObjects(checked)}
          />
          <label htmlFor={box}>{say("change.erase.objects")}</label>
        </p>
      )}
      <GoingOn pending={erase.isPending} far={erase.far} />
      <Wrong error={erase.error} />
      <p className="row">
        <button type="button" className="button" onClick={close}>
          {say("change.erase.no")}
        </button>
        <SendButton
          type="button"
          className="button danger"
          sends={erase}
          onClick={() => erase.mutate({ body: { called, objects }, id })}
        >
          {say("change.erase.yes")}
        </SendButton>
      </p>
    </div>
  );
}
