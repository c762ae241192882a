import { type BetterAuthOptions, betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Store } from "../store/open-store.ts";

/** How cookies are made. */
export interface CookieManner {
  /** What they are signed with. */
  readonly secret: string;
  /** Their names begin so: two shops on one machine have cookies of their own. */
  readonly prefix: string;
  /** Only over https. */
  readonly secure: boolean;
}

/** What was done, with the cookies to set, or why not (a code of better-auth). */
export type Done<T = null> =
  | { readonly ok: true; readonly cookies: readonly string[]; readonly value: T }
  | { readonly ok: false; readonly code: string };

/** A request: its header of cookies, and the browser it is from as people call it. */
export interface Caller {
  readonly cookie: string;
  /** Kept with a session that begins. Null: not known. */
  readonly browser: string | null;
}

/** A session that stands. */
export interface Session {
  readonly id: string;
  /** When it was last written down that it was seen, in microseconds since 1970. */
  readonly seenUs: number;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly seesPeople: boolean;
  readonly twoFactor: boolean;
}

/** A new account. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly seesPeople: boolean;
}

/** Passwords, sessions and one-time passwords, by better-auth. */
export interface Auth {
  /** Null: the cookie is of no session. Writes nothing. */
  session(cookie: string): Promise<Session | null>;
  /** `totp`: the password was right, and a code is wanted next. */
  signIn(email: string, password: string, browser: string | null): Promise<Done<"in" | "totp">>;
  signInByTotp(by: Caller, code: string): Promise<Done>;
  signInByRecovery(by: Caller, code: string): Promise<Done>;
  signOut(cookie: string): Promise<Done>;
  /** The account's number. */
  create(user: NewUser): Promise<string>;
  /** Every session but the new one ends. */
  changePassword(by: Caller, old: string, wanted: string): Promise<Done>;
  /** A password given anew by a link: no session and no one-time passwords are left. */
  resetPassword(userId: string, password: string): Promise<void>;
  remove(userId: string): Promise<void>;
  enrolTotp(
    cookie: string,
    password: string,
  ): Promise<Done<{ readonly uri: string; readonly recovery: readonly string[] }>>;
  confirmTotp(by: Caller, code: string): Promise<Done>;
  endTotp(by: Caller, password: string): Promise<Done>;
}

export const passwordLength = { atLeast: 12, atMost: 128 } as const;
const sessionSeconds = 7 * 24 * 3600;

/** better-auth's options: everything that would go out, read the environment or speak for itself is off. */
export function authOptions(store: Store, { secret, prefix, secure }: CookieManner) {
  return {
    appName: "Stige",
    baseURL: secure ? "https://localhost" : "http://localhost",
    secret,
    database: { db: store.db as never, type: "sqlite", transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.atLeast,
      maxPasswordLength: passwordLength.atMost,
    },
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        seesPeople: { type: "boolean", required: true, input: false },
      },
    },
    // A week from the sign-in; better-auth writes nothing when a session is looked at.
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    plugins: [twoFactor({ issuer: "Stige" })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: prefix,
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true, path: "/" },
      ipAddress: { disableIpTracking: true },
    },
  } as const satisfies BetterAuthOptions;
}

const by = (cookie: string) => new Headers({ cookie });
const from = ({ cookie, browser }: Caller) => new Headers({ cookie, "user-agent": browser ?? "" });

export function openAuth(store: Store, manner: CookieManner): Auth {
  const auth = betterAuth(authOptions(store, manner));
  const { api } = auth;
  const inside = async () => (await auth.$context).internalAdapter;
  const hash = async (password: string) => (await auth.$context).password.hash(password);
  return {
    async session(cookie) {
      const found = await api.getSession({ headers: by(cookie), query: { disableRefresh: true } });
      if (!found) return null;
      const { id: userId, name, email, role, seesPeople, twoFactorEnabled } = found.user;
      const { id, updatedAt } = found.session;
      const seenUs = new Date(updatedAt).getTime() * 1000;
      return { id, seenUs, userId, name, email, role, seesPeople, twoFactor: twoFactorEnabled === true };
    },
    async signIn(email, password, browser) {
      const headers = from({ cookie: "", browser });
      const body = { email, password };
      const done = await doing(() => api.signInEmail({ body, headers, returnHeaders: true }));
      if (!done.ok) return done;
      return { ...done, value: "twoFactorRedirect" in done.value ? "totp" : "in" };
    },
    signInByTotp: (caller, code) =>
      nothingBut(() => api.verifyTOTP({ body: { code }, headers: from(caller), returnHeaders: true })),
    signInByRecovery: (caller, code) =>
      nothingBut(() => api.verifyBackupCode({ body: { code }, headers: from(caller), returnHeaders: true })),
    signOut: (cookie) => nothingBut(() => api.signOut({ headers: by(cookie), returnHeaders: true })),
    async create({ password, ...user }) {
      const made = await (await inside()).createUser({ ...user, emailVerified: true }, {
        method: "stige",
      } as never);
      await (await inside()).linkAccount({
        userId: made.id,
        providerId: "credential",
        accountId: made.id,
        password: await hash(password),
      });
      return made.id;
    },
    changePassword: (caller, old, wanted) =>
      nothingBut(() =>
        api.changePassword({
          body: { currentPassword: old, newPassword: wanted, revokeOtherSessions: true },
          headers: from(caller),
          returnHeaders: true,
        }),
      ),
    async resetPassword(userId, password) {
      await (await inside()).updatePassword(userId, await hash(password));
      await (await inside()).updateUser(userId, { twoFactorEnabled: false });
      await store.db.deleteFrom("twoFactor").where("userId", "=", userId).execute();
      await (await inside()).deleteUserSessions(userId);
    },
    remove: async (userId) => (await inside()).deleteUser(userId),
    async enrolTotp(cookie, password) {
      const done = await doing(() =>
        api.enableTwoFactor({ body: { password }, headers: by(cookie), returnHeaders: true }),
      );
      if (!done.ok) return done;
      const { value } = done;
      if (value.method !== "totp") throw new Error("better-auth enrolled something else");
      return { ...done, value: { uri: value.totpURI, recovery: value.backupCodes } };
    },
    confirmTotp: (caller, code) =>
      nothingBut(() => api.verifyTOTP({ body: { code }, headers: from(caller), returnHeaders: true })),
    endTotp: (caller, password) =>
      nothingBut(() =>
        api.disableTwoFactor({ body: { password }, headers: from(caller), returnHeaders: true }),
      ),
  };
}

async function nothingBut(
  work: () => Promise<{ readonly headers: Headers; readonly response: unknown }>,
): Promise<Done> {
  const done = await doing(work);
  return done.ok ? { ...done, value: null } : done;
}

/** What better-auth refuses, it throws; what it then wrote is to be kept all the same. */
async function doing<T>(
  work: () => Promise<{ readonly headers: Headers; readonly response: T }>,
): Promise<Done<T>> {
  try {
    const { headers, response } = await work();
    return { ok: true, cookies: headers.getSetCookie(), value: response };
  } catch (error) {
    const { body } = error as { readonly body?: { readonly code?: unknown } };
    if (typeof body?.code !== "string" || body.code.startsWith("FAILED_TO")) throw error;
    return { ok: false, code: body.code };
  }
}
