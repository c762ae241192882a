import { useState } from "react";
import { useAccountsWords } from "../words/use-accounts-words.ts";

/** Copies a text, and says so until there is another. */
export function CopyButton({ text }: { readonly text: string }) {
  const { tell } = useAccountsWords();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      // Where the browser forbids it, the text can be marked.
      () => {},
    );
  return (
    <button type="button" className="button small" onClick={copy}>
      {copied === text ? tell("accounts.copied") : tell("accounts.copy")}
    </button>
  );
}
