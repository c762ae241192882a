import { useQuery } from "@tanstack/react-query";
import { ratesQuery } from "../api/queries.ts";
import { dayNumber } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { AtData, Told } from "./Told.tsx";

/** Which currencies lack rates, and on which days. */
export function RatesTold() {
  const { say, f } = useWords();
  const day = (date: string | null) => (date === null ? "" : f.localDay(dayNumber(date)));
  return (
    <Told query={useQuery(ratesQuery(f.language))}>
      {({ currencies, ordersWithoutRate }) => (
        <>
          <p>{say("page.ladder.today.rates", { orders: ordersWithoutRate })}</p>
          <dl className="told">
            {currencies
              .filter(({ withoutRate }) => withoutRate > 0)
              .map(({ currency, withoutRate, withoutFrom, withoutTo }) => (
                <div key={currency}>
                  <dt>{currency}</dt>
                  <dd className="number">
                    {say("today.rates.without", {
                      orders: withoutRate,
                      from: day(withoutFrom),
                      to: day(withoutTo),
                    })}
                  </dd>
                </div>
              ))}
            {currencies
              .filter(({ refundWithoutRate }) => refundWithoutRate > 0)
              .map(({ currency, refundWithoutRate }) => (
                <div key={`${currency} refunds`}>
                  <dt>{currency}</dt>
                  <dd className="number">{say("today.rates.refund", { orders: refundWithoutRate })}</dd>
                </div>
              ))}
          </dl>
          <AtData way="files" />
        </>
      )}
    </Told>
  );
}
