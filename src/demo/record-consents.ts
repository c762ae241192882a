import type { Books } from "./books.ts";
import { kinds, type Life } from "./life.ts";
import { bases, consentChannels } from "./raw-tables.ts";
import type { Reach } from "./reach.ts";
import { writeWho } from "./who.ts";

/** Writes what the person agreed to on the first day, and the withdrawal. A guest's first day is that of the first order. */
export function recordConsents(books: Books, life: Life, reach: Reach) {
  if (reach.email === "never" || life.kind === kinds.staff) return;
  const basis = reach.email === "soft_opt_in" ? "soft_opt_in" : "consent";
  recordConsent(books, life.knownSec, "email", basis, reach.email !== "refused");
  if (reach.sms) recordConsent(books, life.knownSec, "sms", "consent", true);
  if (Number.isFinite(reach.withdrawnSec)) recordConsent(books, reach.withdrawnSec, "email", basis, false);
}

function recordConsent(
  books: Books,
  sec: number,
  channel: (typeof consentChannels)[number],
  basis: (typeof bases)[number],
  granted: boolean,
) {
  const { columns } = books.tables.consents;
  const at = books.tables.consents.row();
  writeWho(columns, at, books.who);
  columns.sec[at] = sec;
  columns.channel[at] = consentChannels.indexOf(channel);
  columns.basis[at] = bases.indexOf(basis);
  columns.granted[at] = granted ? 1 : 0;
}
