import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { SegmentLine } from "../api/answers.ts";
import { segmentsQuery } from "../api/queries.ts";
import { peopleWished } from "../segments/segment-id.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import { about } from "./SampleTold.tsx";
import { useLookAt, useWhose } from "./use-whose.ts";

/** Whose numbers the page shows: everyone's, or those of a segment; and another. */
export function SegmentChooser() {
  const { view } = useView();
  const choose = useLookAt();
  const { say, f } = useWords();
  const [opened, setOpened] = useState(false);
  const whose = useWhose();
  const { data, error } = useQuery({ ...segmentsQuery(view, f.language), enabled: opened });
  const item = (segment: SegmentLine) => {
    const asked = peopleWished(segment);
    const chosen = asked.seg === whose?.asked.seg && asked.found === whose?.asked.found;
    return (
      <Menu.Item
        key={segment.id}
        leftSection={<Chosen chosen={chosen} />}
        rightSection={
          <span className="quiet number">
            {about(f.people(segment.people), segment.people === 0 ? null : (data?.sample ?? null))}
          </span>
        }
        onClick={() => choose(asked)}
      >
        {segment.name}
      </Menu.Item>
    );
  };
  const name = whose?.name ?? say("shell.everyone");
  return (
    <Menu position="bottom-start" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <button
          type="button"
          className="chip whose-chip"
          aria-label={say("shell.whose", { name })}
          data-chosen={whose ? "" : undefined}
        >
          <Icon name="people" />
          <span>{name}</span>
          <Icon name="down" small />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="whose-menu">
        <Menu.Item leftSection={<Chosen chosen={whose === null} />} onClick={() => choose({})}>
          {say("shell.everyone")}
        </Menu.Item>
        {data && data.made.length > 0 && <Menu.Label>{say("shell.whose.made")}</Menu.Label>}
        {data?.made.map(item)}
        {data && data.found.length > 0 && <Menu.Label>{say("shell.whose.found")}</Menu.Label>}
        {data?.found.map(item)}
        {!data && <Menu.Label>{error ? error.message : say("shell.whose.reckoned")}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item component={Link} href={addressOf({ page: "segments" }, followed(view))}>
          {say("shell.whose.page")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Chosen({ chosen }: { readonly chosen: boolean }) {
  return chosen ? <Icon name="check" small /> : <span className="icon small" />;
}
