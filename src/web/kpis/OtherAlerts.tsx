import { useQuery } from "@tanstack/react-query";
import { spans } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { AlertLine } from "../api/answers.ts";
import { alertsQuery } from "../api/kpi-queries.ts";
import { useMayChange } from "../changing/use-may.ts";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { limitText } from "./alert-text.ts";
import { figureText } from "./figure-text.ts";
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

function OtherAlert({ alert: { figure, days, below, unit, now, since } }: { readonly alert: AlertLine }) {
  const { say, f } = useWords();
  const mayChange = useMayChange() === null;
  const change = useChangeAlert({ figure, days }, below);
  const name = say(`kpis.name.${figure}`);
  const told = { name, limit: limitText(below, unit, f), days, value: figureText(now, unit, say, f) };
  return (
    <li>
      <span className={since === null ? "quiet" : "alerted"}>
        {now.value === null
          ? say("alerts.untold", told)
          : since === null
            ? say("alerts.fine", told)
            : say("alerts.below", { ...told, sinceUs: usOf(since) })}
      </span>{" "}
      {mayChange && (
        <button
          type="button"
          className="plain"
          aria-label={`${say("page.kpis.alert.remove")}: ${name}`}
          disabled={change.isPending}
          onClick={() => change.set(null)}
        >
          {say("page.kpis.alert.remove")}
        </button>
      )}
    </li>
  );
}
