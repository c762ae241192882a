import { CopyButton } from "./CopyButton.tsx";

/** Something secret that is shown now and never again, to be copied. */
export function ToldOnce({ about, text }: { readonly about: string; readonly text: string }) {
  return (
    <div className="told-once" role="status">
      <p>{about}</p>
      <code>{text}</code>
      <p>
        <CopyButton text={text} />
      </p>
    </div>
  );
}
