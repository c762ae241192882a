import { foldHeader } from "../columns/fold-header.ts";
import type { StatusTable } from "../formats/format.ts";

/** Statuses of orders that count and that do not, English, Norwegian and Danish; compared as headers are. */
const counting = `paid, partially paid, partially_paid, authorized, authorised, completed, complete, closed, fulfilled, partially fulfilled, unfulfilled, shipped,
  partially shipped, delivered, processing, in process, sent, invoiced, approved, captured, succeeded, success, successful, settled, confirmed, ok, done, finished, active,
  partially refunded, partial refund, picked up, ready for pickup, invoice sent, posted, sale, sold, received, open, new,
  betalt, delvis betalt, autorisert, fullført, ferdig, ekspedert, sendt, levert, delvis levert, behandles, under behandling, fakturert, godkjent, bekreftet, lukket, avsluttet, utlevert, hentet, delvis refundert, pakket, plukket, solgt, bokført, mottatt, åpen, ny,
  gennemført, færdig, afsluttet, afsendt, leveret, delvist leveret, delvist betalt, behandles, under behandling, faktureret, godkendt, bekræftet, lukket, udleveret, afhentet, delvist refunderet, pakket, plukket, solgt, bogført, modtaget, åben`;
const notCounting = `pending, pending payment, awaiting payment, unpaid, not paid, on hold, on-hold, hold, voided, void, expired, failed, failure, declined, rejected, denied, error,
  cancelled, canceled, cancelled by customer, abandoned, draft, checkout draft, trash, deleted, refunded, fully refunded, returned, charged back, chargeback, disputed, fraud, suspected fraud, test, quote, incomplete, requires payment method, requires action,
  venter, venter betaling, venter på betaling, avventer betaling, ubetalt, ikke betalt, på vent, utløpt, mislykket, mislyktes, feilet, feil, avvist, avslått, kansellert, avbrutt, avbestilt, annullert, slettet, kladd, utkast, refundert, helt refundert, returnert, kreditert, tilbakebetalt,
  afventer, afventer betaling, venter på betaling, ikke betalt, udløbet, mislykkedes, fejlet, fejl, afvist, annulleret, afbrudt, afbestilt, slettet, kladde, refunderet, fuldt refunderet, returneret, krediteret, tilbagebetalt`;

const folded = (list: string) => new Set(list.split(",").map((word) => foldHeader(word)));
const yes = folded(counting);
const no = folded(notCounting);

/**
 * Whether an order of this status counts, by the source's own table where it has the word; null for a status that is not
 * known. `statusCounts("Betalt", null)` is true, `statusCounts("voided", null)` false.
 */
export function statusCounts(status: string, own: StatusTable | null): boolean | null {
  const word = foldHeader(status);
  if (own) {
    if (folded(own.not.join()).has(word)) return false;
    if (folded(own.counts.join()).has(word)) return true;
  }
  if (no.has(word)) return false;
  return yes.has(word) ? true : null;
}
