import { type KeyboardEvent, useEffect, useRef } from "react";
import { useEditing } from "./editing.ts";

/** For a form that somebody opened: the keyboard begins in its first field, or in the one named by `first`, a selector, and Escape closes it. Nothing around it is told anew meanwhile. */
export function useOpenedForm<Form extends HTMLElement = HTMLFormElement>(
  close: () => void,
  first = "input, select",
) {
  const ref = useRef<Form>(null);
  useEditing();
  useEffect(() => ref.current?.querySelector<HTMLElement>(first)?.focus(), [first]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") close();
  };
  return { ref, onKeyDown };
}
