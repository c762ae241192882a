import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, followed, isEveryone } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { peoplePerMark } from "../drawing/dots.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useWords } from "../words/use-words.ts";
import { GapLabels } from "./GapLabels.tsx";
import { GoalsLine } from "./GoalsLine.tsx";
import { LadderMarks } from "./LadderMarks.tsx";
import { type Column, type Layout, layoutOf, mostMarks } from "./layout.ts";
import { OffTheLadder } from "./OffTheLadder.tsx";
import type { Picture } from "./picture.ts";
import { RungLabels } from "./RungLabels.tsx";
import type { Told } from "./told.ts";
import { WorthBelow } from "./WorthBelow.tsx";

/** The ladder: drawn, and the same as a list that is read and walked. */
export function LadderFigure({ picture, told }: { readonly picture: Picture; readonly told: Told }) {
  const [ref, width] = useWidth();
  const most = Math.max(told.mostPeople, ...picture.rungs.map(({ people }) => people ?? 0));
  const per = peoplePerMark(most, mostMarks);
  const allMeasured = picture.rungs.every(({ people }) => people !== null);
  const layout = layoutOf(width, picture.rungs.length, Math.ceil(most / per), {
    allMeasured,
    alone: !isEveryone(told.carried),
  });
  return (
    <figure className="ladder" data-form={layout.form}>
      <figcaption className="unseen">{told.caption}</figcaption>
      <div ref={ref}>
        {width > 0 && (
          <>
            {layout.form !== "narrow" && <ColumnHeads layout={layout} per={per} told={told} />}
            <div className="ladder-body" style={{ height: layout.height }}>
              <LadderMarks picture={picture} per={per} layout={layout} caption={told.caption} />
              <GoalsLine layout={layout} worth={told.worth} />
              <RungList picture={picture} layout={layout} told={told} />
            </div>
            <OffTheLadder picture={picture} per={per} layout={layout} told={told} />
            <WorthBelow picture={picture} layout={layout} worth={told.worth} />
          </>
        )}
      </div>
      <Legend per={per} told={told} />
    </figure>
  );
}

function RungList({
  picture,
  layout,
  told,
}: {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly told: Told;
}) {
  const { say } = useWords();
  const top = picture.rungs.length - 1;
  return (
    <ol className="rungs" aria-label={say("page.ladder.list")} onKeyDown={walk}>
      {[...picture.rungs].reverse().map((rung, i) => (
        <RungLabels
          key={rung.id}
          rung={rung}
          k={top - i}
          count={top + 1}
          first={i === 0}
          layout={layout}
          told={told}
        />
      ))}
      <GapLabels picture={picture} layout={layout} told={told} />
    </ol>
  );
}

/** Up and down walk rungs and gaps, right and left the numbers of one; the list is one stop of the tab key. */
function walk(event: React.KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const items = [...event.currentTarget.querySelectorAll("li")].sort((a, b) => topOf(a) - topOf(b));
  const own = document.activeElement?.closest("li") ?? null;
  const across = event.key === "ArrowRight" || event.key === "ArrowLeft";
  const stops = across ? stopsOf(own) : items.flatMap((item) => stopsOf(item).slice(0, 1));
  const from = across ? document.activeElement : stopsOf(own)[0];
  const here = stops.indexOf(from as HTMLElement);
  const next = stops[Math.max(0, Math.min(stops.length - 1, here + step))];
  if (here < 0 || !next) return;
  event.preventDefault();
  for (const stop of event.currentTarget.querySelectorAll<HTMLElement>("a, button"))
    stop.tabIndex = stop === next ? 0 : -1;
  next.focus();
}

function stopsOf(item: Element | null): HTMLElement[] {
  return [...(item?.querySelectorAll<HTMLElement>("a, button") ?? [])];
}

function topOf(item: Element): number {
  return stopsOf(item)[0]?.getBoundingClientRect().top ?? 0;
}

function ColumnHeads({
  layout,
  per,
  told,
}: {
  readonly layout: Layout;
  readonly per: number;
  readonly told: Told;
}) {
  const { say } = useWords();
  const { beside } = layout;
  const { worth } = told;
  const steps = [...worth.steps.values()];
  const goals = steps.some(({ goal }) => goal !== null);
  return (
    <div className="ladder-heads" aria-hidden="true">
      <Head
        of={{ x: 0, width: layout.rungX - 12 }}
        title={say("page.ladder.rung.title")}
        under={say("page.ladder.rung", { days: told.days })}
      />
      <Head
        of={{ x: layout.rungX, width: layout.rungWidth }}
        title={say("shell.ladder")}
        under={say("page.ladder.marks", { per })}
      />
      {beside && steps.length > 0 && (
        <Head
          of={beside.step}
          title={say("page.ladder.step")}
          under={say("page.ladder.step.under", { goals })}
        />
      )}
      {beside && steps.some(({ likely }) => likely !== null) && (
        <Head of={beside.chance} title={say("page.ladder.chance")} under={say("page.ladder.chance.under")} />
      )}
      {beside && worth.rungs.size > 0 && (
        <Head
          of={beside.value}
          title={say("page.ladder.worth")}
          under={say("page.ladder.worth.each", { days: worth.horizonDays ?? 365 })}
          right
        />
      )}
      {beside && steps.some(({ perPoint }) => perPoint !== null) && (
        <Head
          of={beside.potential}
          title={say("page.ladder.potential")}
          under={say("page.ladder.worth.point")}
        />
      )}
    </div>
  );
}

function Head({
  of: { x, width },
  title,
  under,
  right = false,
}: {
  readonly of: Column;
  readonly title: string;
  readonly under: string;
  readonly right?: boolean;
}) {
  return (
    <div style={{ left: x, width }} className={right ? "head-right" : undefined}>
      <b>{title}</b>
      <span>{under}</span>
    </div>
  );
}

function Legend({ per, told }: { readonly per: number; readonly told: Told }) {
  const { view } = useView();
  const { say } = useWords();
  const { days, aheadDays } = told;
  return (
    <ul className="legend">
      <li className="narrow-only">{say("page.ladder.marks", { per })}</li>
      <Mark means={say("page.ladder.settled")}>
        <circle cx="5" cy="5" r="3.6" className="f-ink" />
      </Mark>
      <Mark means={say("page.ladder.up", { days })}>
        <path d="M5 .5 9.8 9.5H.2Z" className="f-ink" />
      </Mark>
      <Mark means={say("page.ladder.fellHere")}>
        <path d="M5 9.3 9.6 1.2H.4Z" fill="none" className="s-ink" strokeWidth="1.3" />
      </Mark>
      <Mark means={say("page.ladder.soon", { days: aheadDays })}>
        <circle cx="5" cy="5" r="3.6" fill="none" className="s-ink" strokeWidth="1.3" />
      </Mark>
      <li>
        <Link href={addressOf({ page: "marks" }, followed(view))}>{say("shell.marks")}</Link>
      </li>
    </ul>
  );
}

function Mark({ means, children }: { readonly means: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {children}
      </svg>
      {means}
    </li>
  );
}
