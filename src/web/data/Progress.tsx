import type { UploadLine } from "../api/answers.ts";

/** How far what is done with a file has come. */
export function Progress({ one: { progress, file } }: { readonly one: UploadLine }) {
  if (!progress) return null;
  const { said, done, of } = progress;
  return (
    <div className="upload-progress">
      <progress {...(of === null ? {} : { value: done, max: of })} aria-label={`${file}: ${said}`} />
      <span className="quiet">{said}</span>
    </div>
  );
}
