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

/** A session that stands. */
export interface Session {
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

/** Passwords, sessions and one-time passwords, by better-auth. `cookie` is a request's header. */
export interface Auth {
  /** Null: the cookie is of no session. Writes nothing. */
  session(cookie: string): Promise<Session | null>;
  /** `totp`: the password was right, and a code is wanted next. */
  signIn(email: string, password: string): Promise<Done<"in" | "totp">>;
  signInByTotp(cookie: string, code: string): Promise<Done>;
  signInByRecovery(cookie: string, code: string): Promise<Done>;
  signOut(cookie: string): Promise<Done>;
  /** The account's number. */
  create(user: NewUser): Promise<string>;
  /** Every session but the new one ends. */
  changePassword(cookie: string, old: string, wanted: string): Promise<Done>;
  /** A password given anew by a link: no session and no one-time passwords are left. */
  resetPassword(userId: string, password: string): Promise<void>;
  endSessions(userId: string): Promise<void>;
  remove(userId: string): Promise<void>;
  enrolTotp(
    cookie: string,
    password: string,
  ): Promise<Done<{ readonly uri: string; readonly recovery: readonly string[] }>>;
  confirmTotp(cookie: string, code: string): Promise<Done>;
  endTotp(cookie: string, password: string): Promise<Done>;
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
    // A week from the sign-in; nothing is written when a session is looked at.
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

export function openAuth(store: Store, manner: CookieManner): Auth {
  const auth = betterAuth(authOptions(store, manner));
  const { api } = auth;
  const by = (cookie: string) => new Headers({ cookie });
  const inside = async () => (await auth.$context).internalAdapter;
  const hash = async (password: string) => (await auth.$context).password.hash(password);
  return {
    async session(cookie) {
      const found = await api.getSession({ headers: by(cookie), query: { disableRefresh: true } });
      if (!found) return null;
      const { id, name, email, role, seesPeople, twoFactorEnabled } = found.user;
      return { userId: id, name, email, role, seesPeople, twoFactor: twoFactorEnabled === true };
    },
    async signIn(email, password) {
      const done = await doing(() =>
        api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true }),
      );
      if (!done.ok) return done;
      return { ...done, value: "twoFactorRedirect" in done.value ? "totp" : "in" };
    },
    signInByTotp: (cookie, code) =>
      nothingBut(() => api.verifyTOTP({ body: { code }, headers: by(cookie), returnHeaders: true })),
    signInByRecovery: (cookie, code) =>
      nothingBut(() => api.verifyBackupCode({ body: { code }, headers: by(cookie), returnHeaders: true })),
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
    changePassword: (cookie, old, wanted) =>
      nothingBut(() =>
        api.changePassword({
          body: { currentPassword: old, newPassword: wanted, revokeOtherSessions: true },
          headers: by(cookie),
          returnHeaders: true,
        }),
      ),
    async resetPassword(userId, password) {
      await (await inside()).updatePassword(userId, await hash(password));
      await (await inside()).updateUser(userId, { twoFactorEnabled: false });
      await store.db.deleteFrom("twoFactor").where("userId", "=", userId).execute();
      await (await inside()).deleteUserSessions(userId);
    },
    endSessions: async (userId) => (await inside()).deleteUserSessions(userId),
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
    confirmTotp: (cookie, code) =>
      nothingBut(() => api.verifyTOTP({ body: { code }, headers: by(cookie), returnHeaders: true })),
    endTotp: (cookie, password) =>
      nothingBut(() =>
        api.disableTwoFactor({ body: { password }, headers: by(cookie), returnHeaders: true }),
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
