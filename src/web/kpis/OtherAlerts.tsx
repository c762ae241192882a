import { useQuery } from "@tanstack/react-query";
import { givenText, valueText } from "../../core/words/figure-text.ts";
import { spans } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { AlertLine } from "../api/answers.ts";
import { alertsQuery } from "../api/kpi-queries.ts";
import { SendButton } from "../changing/SendButton.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { useChangeAlert } from "./use-change-alert.ts";

/** Alerts of spans that no picture of the page has, as `stige.yaml` may set them. */
export function OtherAlerts() {
  const { view } = useView();
  const { f } = useWords();
  const { data } = useQuery(alertsQuery(view, f.language));
  const others = (data?.alerts ?? []).filter(({ days }) => !spans.some((span) => span === `${days}d`));
  if (others.length === 0) return null;
  return (
    <ul className="other-alerts">
      {others.map((alert) => (
        <OtherAlert key={`${alert.figure} ${alert.days}`} alert={alert} />
      ))}
    </ul>
  );
}

function OtherAlert({
  alert: { figure, days, below, unit, now, since, until },
}: {
  readonly alert: AlertLine;
}) {
  const { say, f } = useWords();
  const mayChange = useMayChange() === null;
  const change = useChangeAlert({ figure, days }, below);
  const name = say(`kpis.name.${figure}`);
  const told = {
    ...{ name, days, limit: givenText(below, unit, f) },
    value: now.value === null ? null : valueText(now.value, unit, f),
    sinceUs: since === null ? null : usOf(since),
    untilUs: until === null ? null : usOf(until),
  };
  return (
    <li>
      <span className={since === null ? "quiet" : "alerted"}>{say("alerts.told", told)}</span>{" "}
      {mayChange && (
        <SendButton
          type="button"
          className="plain"
          aria-label={`${say("page.kpis.alert.remove")}: ${name}`}
          sends={change}
          onClick={() => change.set(null)}
        >
          {say("page.kpis.alert.remove")}
        </SendButton>
      )}
    </li>
  );
}
