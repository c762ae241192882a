import type { Credentials, Who } from "../../verbs/accounts/who.ts";

/** Whose keys are whose, remembered for a moment: a key is used a thousand times a second. */
export interface KnownKeys {
  /** Asks only where it is not known, and for whoever comes without a key. */
  who(credentials: Credentials, ask: (credentials: Credentials) => Promise<Who>): Promise<Who>;
  /** Something changed: whoever comes now is asked for anew. */
  forget(): void;
}

/** A key that ends, or is revoked by another process, is none so soon after. */
const knownMs = 1000;
const most = 1000;

export function knownKeys(elapsedMs: () => number = () => performance.now()): KnownKeys {
  let known = new Map<string, { readonly who: Promise<Who>; readonly untilMs: number }>();
  return {
    who(credentials, ask) {
      const { bearer } = credentials;
      if (bearer === null) return ask(credentials);
      const found = known.get(bearer);
      if (found && found.untilMs > elapsedMs()) return found.who;
      if (known.size >= most) known.clear();
      const who = ask(credentials);
      const own = known;
      own.set(bearer, { who, untilMs: elapsedMs() + knownMs });
      who.catch(() => own.delete(bearer));
      return who;
    },
    forget() {
      known = new Map();
    },
  };
}
