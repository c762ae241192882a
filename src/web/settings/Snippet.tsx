import { CopyButton } from "./CopyButton.tsx";

/** Something to be copied into a program. `about`: what it is, for whoever does not see it. */
export function Snippet({ about, text }: { readonly about: string; readonly text: string }) {
  return (
    <div className="snippet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="scroll" tabIndex={0} aria-label={about}>
        <pre>{text}</pre>
      </section>
      <CopyButton text={text} />
    </div>
  );
}
