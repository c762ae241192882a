import type { Generated } from "kysely";

/** The tables of the control store. Made by `migrations/`; the only place with personal data. */
export interface StoreSchema {
  identity: {
    id: Generated<number>;
    /** 0 customer number, 1 e-mail, 2 anonymous id; see `identityKinds`. */
    kind: number;
    /** Whose numbers these are; empty for e-mails. */
    source: string;
    value: string;
  };
  /** What a load says of a person beside the identity: JSON, trait by name. */
  trait: { identity_id: number; load: number; traits: string };
  load: {
    load: number;
    kind: string;
    source: string;
    file: string;
    sha256: string;
    bytes: number;
    received_us: number;
    undone_us: number | null;
    has_ids: number;
    rows_read: number;
    rows_accepted: number;
    rows_rejected: number;
    rows_new: number;
    rows_changed: number;
    rows_same: number;
    first_us: number | null;
    last_us: number | null;
    /** JSON: column in the owner's words -> field. */
    mapping: string;
    /** The load that this one took the place of; null: none. */
    replaces: number | null;
    /** The load whose rows these are, taken back and put back as this one; null: its own. Rejects and traits stand under that number. */
    origin: number | null;
    /** Rows that named somebody who was erased: never sealed. Read = accepted + rejected + forgotten. */
    rows_forgotten: number;
    /** Of facts that came over HTTP: when the last of them were sealed, each sealing behind the former. Null: a file. */
    live_until_us: number | null;
  };
  /** A load that was put back names the files of its origin: several rows may name one file. Live facts have a file of a kind for each sealing. */
  segment: { load: number; kind: string; file: string; rows: number };
  /** One row per load that `stige merge` or `stige unmerge` wrote. `reason` is what a person typed: it may name people. */
  merge_note: { load: number; kept_id: number; gone_id: number; reason: string | null };
  reject: {
    load: number;
    line: number;
    column_name: string | null;
    cell: string | null;
    reason: string;
    params: string;
    /** JSON: the numbers, addresses and phones that the row named, so that it goes with the person, and the number of its order (see whoNamed); null: none. */
    who: string | null;
    /** Of a live fact: the message that told it. */
    message_id: string | null;
  };
  /**
   * Identities that were erased: they have no row in `identity`, but facts. `pending`: segments still hold the number
   * that they had; else it is one that leads nowhere. `excluded`: stige.yaml excluded the person then.
   */
  erased_identity: { identity_id: number; erased_us: number; excluded: number; pending: number };
  /** Keyed hashes of what must not come back (see `Buried`), and the day it was erased, days since 1970. */
  tombstone: { hash: string; what: string; erased_day: number };
  /** Keyed hashes of the identities of whoever objected to marketing. Survives erasure. */
  suppression: { hash: string; what: string; objected_us: number };
  /** Of two who referred the same friend, one since erased: whose number sorts first. It decides between them where they did it at one instant. */
  referrer_order: { before_id: number; after_id: number };
  /** One row. `key_check`: a hash by which the right key is known. `scrub_due`: something was erased and its bytes not yet overwritten. */
  forgetting: { key_check: string | null; scrub_due: number };
  ladder_version: {
    version: number;
    recorded_us: number;
    ladder: string;
    ladder_key: string;
    /** What whoever published it says of it, else `stige.yaml`; it may name people. */
    note: string;
    /** As in `audit`; null: somebody edited `stige.yaml`. */
    who: string | null;
    /** How it stood in `stige.yaml`; null: it is not known. */
    yaml: string | null;
  };
  /** At most one row: what is to stand beside the next version, if `stige.yaml` comes to say that ladder. */
  ladder_wish: { ladder_key: string; note: string | null; who: string };
  /** What a goal was from an instant on. */
  goal_version: {
    goal: number;
    version: number;
    recorded_us: number;
    /** JSON: see `Goal`; null: it was removed. */
    what: string | null;
    /** What whoever set it says of it; it may name people. */
    note: string | null;
    /** As in `audit`. */
    who: string;
  };
  /** One row: grows with every change that a projection must follow. `inbox_sealed`: batches of the inbox up to this one are sealed. */
  manifest: { sequence: number; inbox_sealed: number };
  /** Who may sign in. This and `session`, `account`, `verification`, `twoFactor` are better-auth's: it reads and writes them. */
  user: {
    id: string;
    name: string;
    email: string;
    role: string;
    seesPeople: number;
    twoFactorEnabled: number | null;
    /** ISO. */
    createdAt: string;
  };
  session: {
    id: string;
    userId: string;
    token: string;
    /** ISO, as the two below. */
    createdAt: string;
    /** When it was last seen, roughly. */
    updatedAt: string;
    expiresAt: string;
    /** The browser as people call it, empty where it is not known. */
    userAgent: string | null;
  };
  /** `password`: salted scrypt. */
  account: { id: string; userId: string; password: string | null };
  twoFactor: { id: string; userId: string };
  /** One row: what cookies are signed with. */
  accounts_secret: { secret: string };
  /** One-time codes and links, by SHA-256. */
  account_code: {
    hash: string;
    id: string;
    /** `owner`, `invitation` or `reset`; `totp`: a one-time password that has signed in, and does not again. */
    purpose: string;
    /** Of an invitation. */
    email: string | null;
    role: string | null;
    sees_people: number;
    /** Of a reset, and of a one-time password. */
    user_id: string | null;
    created_us: number;
    expires_us: number;
  };
  /** Wrong passwords and codes in a row, by a keyed hash of whom they were for or from where they came. */
  sign_in_failure: { key: string; failures: number; last_us: number };
  /** `hash`: SHA-256 of the whole key. `scopes`: separated by spaces. */
  api_key: {
    prefix: string;
    hash: string;
    name: string;
    scopes: string;
    created_by: string;
    created_us: number;
    expires_us: number | null;
    used_us: number | null;
    revoked_us: number | null;
    /** Whence pages may use a browser's key, separated by blanks. */
    origins: string;
  };
  /** What a shop program signs its webhooks with, as it is: who signs must be able to do it anew. */
  webhook_secret: { source: string; secret: string; set_us: number; set_by: string };
  /** Calls over HTTP that were not taken in. `sentence` and `fix`: JSON of messages. */
  refused_call: {
    id: Generated<number>;
    at_us: number;
    /** `segment`, `shopify` or `woo`. */
    door: string;
    message_id: string;
    place: string;
    sentence: string;
    fix: string;
  };
  /** A service that facts are read from or that is told of people. `settings`: JSON, text by name; `secret`: as it is, since it must be sent. */
  connection: {
    id: Generated<number>;
    /** See `services`. */
    service: string;
    settings: string;
    secret: string;
    made_us: number;
    /** As in `audit`. */
    made_by: string;
    /** JSON of whoever reads or writes it: how far that has come; null: it never did. */
    stands: string | null;
  };
  /** Once that a connection was read or written. `counts`: JSON, number by name; `said`: JSON of a problem; null: none. */
  connection_run: {
    id: Generated<number>;
    connection: number;
    begun_us: number;
    /** Null: it goes on, or its process died. */
    ended_us: number | null;
    counts: string;
    said: string | null;
  };
  /** What a person was last told to a service. `there`: what they are called there; `address`: SHA-256 of the mail by which they were found. */
  profile_told: {
    connection: number;
    person_id: number;
    there: string;
    address: string;
    /** JSON of what was acknowledged; null: nothing yet. */
    said: string | null;
    /** JSON of what waits for a job there to end, and its name; null: nothing does. */
    sent: string | null;
    job: string | null;
  };
  /** Whose fields at a service are yet to be cleared. Nobody here is known by it any more. */
  profile_blank: { connection: number; there: string };
  /** Whom a service refused the last time, and why in its own words. */
  profile_refused: { connection: number; person_id: number; at_us: number; said: string };
  /**
   * What is to be done, once of a kind and subject. Neither subject nor payload names people. `claim`: which taking up of it is
   * under way, by `worker` until `lease_us`; null: nobody does it.
   */
  job: {
    kind: string;
    subject: string;
    /** JSON. */
    payload: string;
    /** How often it was asked for since it stands here: what is asked while it is done is done once more. */
    asked: number;
    due_us: number;
    /** How often in a row it came to nothing. */
    attempts: number;
    /** JSON: `sentence` and `fix` (null: none), why it came to nothing the last time. */
    said: string | null;
    claim: string | null;
    worker: string | null;
    lease_us: number | null;
  };
  /** Where somebody was last told to stand. `rung` null: nowhere any more. `changed_us`: when it was seen that this is another. */
  standing: {
    person_id: number;
    rung: string | null;
    since_us: number | null;
    was: string | null;
    changed_us: number;
  };
  /** At most one row. Changes are told from `from_us` on, and were looked for last at `until_us`, under that ladder. */
  standing_log: { from_us: number; until_us: number; ladder: number };
  /** Goals that were told to be in danger. */
  goal_alarm: { goal: number; since_us: number };
  /** Where webhooks are sent to. `events`: separated by blanks. `former_secret` signs too, until then. */
  webhook_endpoint: {
    id: string;
    url: string;
    events: string;
    secret: string;
    former_secret: string | null;
    former_until_us: number | null;
    made_us: number;
    made_by: string;
    /** Since when nothing arrives; null: the last one did. */
    failing_us: number | null;
    /** Since when nothing is sent, and why: `failing`, `gone` or `asked`; null: it is. */
    off_us: number | null;
    off_why: string | null;
  };
  webhook_delivery: {
    id: Generated<number>;
    endpoint: string;
    /** The same however often it is sent. */
    message_id: string;
    type: string;
    body: string;
    person_id: number | null;
    made_us: number;
    /** When it is tried next; null: it is not. */
    due_us: number | null;
    /** `waiting`, `delivered` or `failed`. */
    state: string;
    tries: number;
    tried_us: number | null;
    /** Of the last try; null: no answer came, and `said` tells why. */
    status: number | null;
    said: string | null;
  };
  /** Who saw and who changed what. Ids alone: nobody's name or mail stands here, so that it outlives an erasure. */
  audit: {
    id: Generated<number>;
    at_us: number;
    /** `account:ID`, `key:PREFIX`, `code`, `terminal` or `nobody`. */
    who: string;
    /** Name of the route, or of the change. */
    action: string;
    person_id: number | null;
    /** How many a list showed. */
    people: number | null;
    /** The account, key, load ... that it was about. */
    object: string | null;
  };
}
