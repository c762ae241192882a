import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { givenText } from "../../core/words/figure-text.ts";
import { Field, Wrong } from "../accounts/Field.tsx";
import { useView } from "../address/use-view.ts";
import type { AlertLine, FollowedKpi } from "../api/answers.ts";
import { alertsQuery } from "../api/kpi-queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useFocusBack } from "../changing/use-focus-back.ts";
import { useMayChange } from "../changing/use-may.ts";
import { useOpenedForm } from "../changing/use-opened-form.ts";
import { Icon } from "../shell/Icon.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { isNoShare, readLimit, typedLimit } from "./alert-text.ts";
import { useChangeAlert } from "./use-change-alert.ts";

/** The alert that is set on a figure in spans of so many days. */
export function useAlert(figure: string, days: number): AlertLine | undefined {
  const { view } = useView();
  const { f } = useWords();
  const { data } = useQuery(alertsQuery(view, f.language));
  return data?.alerts.find((alert) => alert.figure === figure && alert.days === days);
}

/** Below which limit a figure is an alert, whether it is one, and for whoever may, a form that sets it. */
export function AlertPart({
  kpi,
  days,
  alert,
}: {
  readonly kpi: FollowedKpi;
  readonly days: number;
  readonly alert: AlertLine | undefined;
}) {
  const { say, f } = useWords();
  const mayChange = useMayChange() === null;
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  return (
    <div className="alert-part">
      {alert && (
        <p className={alert.since === null ? "quiet" : "alerted"}>
          {alert.since !== null && <Icon name="warning" small />}
          {alert.since === null
            ? say("page.kpis.alert.fine", { limit: givenText(alert.below, alert.unit, f) })
            : say("page.kpis.alert.below", {
                limit: givenText(alert.below, alert.unit, f),
                since: f.day(usOf(alert.since)),
              })}
          {alert.until !== null && ` · ${say("page.kpis.alert.until", { day: f.day(usOf(alert.until)) })}`}
        </p>
      )}
      {mayChange && !open && (
        <button
          ref={opener}
          type="button"
          className="plain"
          aria-label={say("page.kpis.alert.of", {
            name: say(`kpis.name.${kpi.id}`),
            set: alert !== undefined,
          })}
          onClick={() => setOpen(true)}
        >
          {say(alert ? "page.kpis.alert.change" : "page.kpis.alert.set")}
        </button>
      )}
      {mayChange && open && <AlertForm kpi={kpi} days={days} alert={alert} close={() => setOpen(false)} />}
    </div>
  );
}

function AlertForm({
  kpi: { id: figure, unit },
  days,
  alert,
  close,
}: {
  readonly kpi: FollowedKpi;
  readonly days: number;
  readonly alert: AlertLine | undefined;
  readonly close: () => void;
}) {
  const { say, f } = useWords();
  const [typed, setTyped] = useState(alert ? typedLimit(alert.below, unit, f) : "");
  const below = readLimit(typed, unit, f);
  const wrong =
    below === null
      ? typed.trim() !== "" && say("page.kpis.alert.number")
      : isNoShare(below, unit) && say("page.kpis.alert.share");
  const opened = useOpenedForm(close);
  const change = useChangeAlert({ figure, days }, alert?.below ?? null, close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (below !== null && !wrong) change.set(below);
  };
  return (
    <form {...opened} className="alert-form" onSubmit={submit}>
      <Field
        label={say("page.kpis.alert.label", { share: unit === "share", days })}
        name="below"
        complete="off"
        short
        most={12}
        error={change.error}
        value={typed}
        change={setTyped}
      />
      <SendButton className="button" sends={change} disabled={below === null || wrong !== false}>
        {say("page.kpis.alert.save")}
      </SendButton>
      {alert && (
        <SendButton type="button" className="button" sends={change} onClick={() => change.set(null)}>
          {say("page.kpis.alert.remove")}
        </SendButton>
      )}
      <button type="button" className="plain" onClick={close}>
        {say("page.kpis.alert.leave")}
      </button>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <Wrong error={change.error} names={["below"]} />
    </form>
  );
}
