import { useState } from "react";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** Something to be copied into a program. `about`: what it is, for whoever does not see it. */
export function Snippet({ about, text }: { readonly about: string; readonly text: string }) {
  const { tell } = useAccountsWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      // Where the browser forbids it, the text can be marked.
      () => {},
    );
  return (
    <div className="snippet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={about}>
        <pre>{text}</pre>
      </section>
      <button type="button" className="button small" onClick={copy}>
        {copied === text ? tell("accounts.copied") : tell("accounts.copy")}
      </button>
    </div>
  );
}
