import { useState } from "react";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** Something secret that is shown now and never again, to be copied. */
export function ToldOnce({ about, text }: { readonly about: string; readonly text: string }) {
  const { tell } = useAccountsWords();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Where the browser forbids it, the text can be marked.
      () => {},
    );
  return (
    <div className="told-once" role="status">
      <p>{about}</p>
      <code>{text}</code>
      <p>
        <button type="button" className="button small" onClick={copy}>
          {copied ? tell("accounts.copied") : tell("accounts.copy")}
        </button>
      </p>
    </div>
  );
}
