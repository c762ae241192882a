import type { ComponentProps } from "react";

interface Sending {
  readonly isPending: boolean;
}

/**
 * A button that sends something: busy until that is answered. The second click of a double click is none, also where the
 * first is answered before it.
 */
export function SendButton({
  sends,
  disabled = false,
  onClick,
  children,
  ...shown
}: Omit<ComponentProps<"button">, "onClick" | "aria-busy"> & {
  /** What it sends, or what else of its place must be answered first. */
  readonly sends: Sending | readonly Sending[];
  readonly onClick?: () => void;
}) {
  const busy = [sends].flat().some(({ isPending }) => isPending);
  return (
    <button
      type="submit"
      {...shown}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (event.detail > 1) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
