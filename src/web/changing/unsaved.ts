/** What fields held when somebody first came to them. */
const before = new WeakMap<Element, string>();
/** Forms in which something was typed since they were last sent. */
const typed = new Set<HTMLFormElement>();

const held = (field: Element): string =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")
    ? String(field.checked)
    : "value" in field
      ? String(field.value)
      : "";

const formOf = ({ target }: Event): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>("form:not([data-passing])") : null;

/** Whether something stands in a form that was typed there and not sent. A form with `data-passing` holds nothing that is kept. */
export function isUnsaved(): boolean {
  for (const form of typed) if (!form.isConnected) typed.delete(form);
  return [...typed].some((form) =>
    [...form.elements].some((field) => before.has(field) && before.get(field) !== held(field)),
  );
}

/** Watches the forms of the page; gives back what ends that. */
export function watchForms(): () => void {
  const came = (event: Event) => {
    const { target } = event;
    if (formOf(event) && target instanceof Element && !before.has(target)) before.set(target, held(target));
  };
  const wrote = (event: Event) => {
    const form = formOf(event);
    if (form) typed.add(form);
  };
  const sent = (event: Event) => {
    const form = formOf(event);
    if (form) typed.delete(form);
  };
  const leaving = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault();
  };
  document.addEventListener("focusin", came);
  document.addEventListener("input", wrote);
  document.addEventListener("submit", sent);
  window.addEventListener("beforeunload", leaving);
  return () => {
    document.removeEventListener("focusin", came);
    document.removeEventListener("input", wrote);
    document.removeEventListener("submit", sent);
    window.removeEventListener("beforeunload", leaving);
  };
}
