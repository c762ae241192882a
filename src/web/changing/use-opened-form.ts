import { type KeyboardEvent, useEffect, useRef } from "react";

/** For a form that somebody opened: the keyboard begins in its first field, or in the one named by `first`, a selector, and Escape closes it. */
export function useOpenedForm<Form extends HTMLElement = HTMLFormElement>(
  close: () => void,
  first = "input, select",
) {
  const ref = useRef<Form>(null);
  useEffect(() => ref.current?.querySelector<HTMLElement>(first)?.focus(), [first]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") close();
  };
  return { ref, onKeyDown };
}
