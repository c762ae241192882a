import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { keepWebhookSecret, removeWebhookSecret, webhookSecrets } from "../../io/store/webhook-secrets.ts";
import { type Accounts, keeping } from "../accounts/accounts.ts";
import { note } from "../accounts/audit.ts";
import { type WhoByAccount, whoText } from "../accounts/who.ts";
import { type WebhookSource, webhookSources } from "./take-webhook.ts";

/** Whose webhooks are taken in. What they are signed with is told nobody. */
export interface WebhookLine {
  readonly source: WebhookSource;
  /** Null: no secret is set, and all are refused. */
  readonly setUs: number | null;
}

export async function webhookLines({ store }: Accounts): Promise<readonly WebhookLine[]> {
  const set = new Map((await webhookSecrets(store)).map((row) => [row.source, row.set_us]));
  return webhookSources.map((source) => ({ source, setUs: set.get(source) ?? null }));
}

/** From now on webhooks of a source are signed with this. */
export async function setWebhookSecret(
  accounts: Accounts,
  who: WhoByAccount,
  { source, secret }: { readonly source: WebhookSource; readonly secret: string },
): Promise<void> {
  const { store, now } = accounts;
  const row = { source, secret: secret.trim(), set_us: now(), set_by: whoText(who) };
  await keeping(accounts, async () => {
    await keepWebhookSecret(store, row);
    await note(store, row.set_us, { who: row.set_by, action: "setWebhookSecret", object: source });
  });
}

/** From now on webhooks of a source are refused. */
export async function withdrawWebhookSecret(
  accounts: Accounts,
  who: WhoByAccount,
  source: WebhookSource,
): Promise<void> {
  const { store, now } = accounts;
  const done = await keeping(accounts, async () => {
    const removed = await removeWebhookSecret(store, source);
    if (removed)
      await note(store, now(), { who: whoText(who), action: "withdrawWebhookSecret", object: source });
    return removed;
  });
  if (!done) throw new StigeError("not-found", message("calls.noSecret"), message("calls.noSecret.fix"));
}
