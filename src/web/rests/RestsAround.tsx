import { Popover } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import { Link } from "wouter";
import { useWords } from "../words/use-words.ts";
import { type Basis, RestsContext } from "./rests-context.ts";

interface Opened {
  readonly basis: Basis;
  readonly beside: HTMLElement;
  readonly at: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Around the page: one popover for all its numbers. */
export function RestsAround({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback((beside: HTMLElement, basis: Basis) => {
    const { left, top, width, height } = beside.getBoundingClientRect();
    const at = { left: left + window.scrollX, top: top + window.scrollY, width, height };
    setOpened({ basis, beside, at });
  }, []);
  const close = () => {
    setOpened(null);
    opened?.beside.focus({ preventScroll: true });
  };
  return (
    <RestsContext value={open}>
      {children}
      {opened && (
        <Popover
          opened
          onChange={(stays) => !stays && close()}
          position="bottom-start"
          trapFocus
          withRoles={false}
          width={340}
          middlewares={{ flip: true, shift: { padding: 8 } }}
        >
          <Popover.Target>
            <span className="rests-anchor" style={opened.at} />
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={opened.basis.title} className="rests-told">
            <Told basis={opened.basis} close={close} />
          </Popover.Dropdown>
        </Popover>
      )}
    </RestsContext>
  );
}

function Told({
  basis: { title, rows, links = [] },
  close,
}: {
  readonly basis: Basis;
  readonly close: () => void;
}) {
  const { say } = useWords();
  return (
    <>
      <p className="strong">{title}</p>
      <dl>
        {rows.map(
          ([term, told]) =>
            told !== null && (
              <div key={term}>
                <dt>{term}</dt>
                <dd className="number">{told}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="row">
        {links.map(({ to, text }) => (
          <Link key={to} href={to} onClick={close}>
            {text}
          </Link>
        ))}
        <button
          type="button"
          className="plain"
          data-autofocus={links.length === 0 ? "" : undefined}
          onClick={close}
        >
          {say("shell.close")}
        </button>
      </p>
    </>
  );
}
