import type { View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { KpiLine, KpisAnswer } from "../api/answers.ts";
import { PeopleIn } from "../shell/PeopleIn.tsx";
import { useWords } from "../words/use-words.ts";

/** Those whom a figure tells together, group by group, each number with the way to them; of other figures nothing. */
export function BehindFigure({ id, answer }: { readonly id: KpiLine["id"]; readonly answer: KpisAnswer }) {
  const { view } = useView();
  const { say } = useWords();
  const { nps, referrals } = answer.behind;
  const so = (n: number, wish: View) => ({ n, to: { ...wish, win: view.win } });
  if (id === "nps" && nps !== null)
    return (
      <p className="quiet number">
        <PeopleIn
          sentence={say("page.kpis.nps.parts", nps)}
          numbers={[
            so(nps.promoters, { nps: "promoter" }),
            so(nps.passives, { nps: "passive" }),
            so(nps.detractors, { nps: "detractor" }),
          ]}
        />
      </p>
    );
  if (id === "referrals" && referrals !== null && referrals.friends > 0)
    return (
      <p className="quiet number">
        <PeopleIn
          sentence={say("page.kpis.referrals.parts", referrals)}
          numbers={[
            so(referrals.friends, { referral: "friend" }),
            so(referrals.referrers, { referral: "referrer" }),
          ]}
        />
      </p>
    );
  return null;
}
