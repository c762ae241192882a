/** How far an answer is that the server works out, in seconds; `usualSeconds`: the last of its kind took so long, null: nobody knows. */
export interface Far {
  readonly seconds: number;
  readonly usualSeconds: number | null;
}

const open = new Map<symbol, Far>();
const followers = new Set<() => void>();
let longest: Far | null = null;

/** One answer that is asked for: tells how far it is, until its end. */
export function reckoning() {
  const own = Symbol("asked");
  const changed = () => {
    longest = [...open.values()].toSorted((a, b) => left(b) - left(a))[0] ?? null;
    for (const follow of followers) follow();
  };
  return {
    told(far: Far): void {
      open.set(own, far);
      changed();
    },
    end(): void {
      if (open.delete(own)) changed();
    },
  };
}

/** Of the answers that are worked out, the one that lasts longest; null: none is. */
export function longestReckoned(): Far | null {
  return longest;
}

export function followReckoned(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

const left = ({ seconds, usualSeconds }: Far) => (usualSeconds ?? seconds) - seconds;
