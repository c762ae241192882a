import { type Intake, printOf } from "../../io/store/inbox/intake.ts";
import { type KeyedRequest, otherRequest } from "./live-inbox.ts";

/** A request with an `Idempotency-Key`. */
export interface KnownRequest {
  /** By what it is to be known; left out: it has no key. */
  readonly request?: KeyedRequest;
  /** What became of its messages when it came before. */
  readonly taken?: string;
}

/** Requests with an `Idempotency-Key`: sent again within a day, one has the same answer and changes nothing. */
export interface KeptRequests {
  /** `work` is told whether it came before, and when; throws `asked` where another request had this key. */
  once<T>(
    sent: { readonly by: string; readonly key: string | null; readonly text: string; readonly nowUs: number },
    work: (known: KnownRequest, receivedUs: number) => Promise<T>,
  ): Promise<T>;
}

export function keptRequests(inbox: Pick<Intake, "answered">): KeptRequests {
  /** Those that are being answered, by their keys. */
  const underWay = new Map<string, { readonly said: string; readonly answer: Promise<unknown> }>();
  return {
    async once({ by, key, text, nowUs }, work) {
      if (key === null) return work({}, nowUs);
      const request = printOf(JSON.stringify([by, key]));
      const said = printOf(text);
      const going = underWay.get(request);
      if (going) {
        requireSame(going, said);
        return going.answer as ReturnType<typeof work>;
      }
      const answer = (async () => {
        const before = await inbox.answered(request, nowUs);
        if (!before) return work({ request: { request, said, us: nowUs } }, nowUs);
        requireSame(before, said);
        return work({ taken: before.taken }, before.us);
      })();
      underWay.set(request, { said, answer });
      return answer.finally(() => underWay.delete(request));
    },
  };
}

function requireSame(before: { readonly said: string }, said: string): void {
  if (before.said !== said) throw otherRequest();
}
