const all = <E extends HTMLElement>(selector: string) => [
  ...document.querySelectorAll<E>(`main ${selector}`),
];

/** The next row of the page's lists, or the one before. */
export function focusRow(step: 1 | -1): void {
  const rows = all("[data-row]");
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const next = here < 0 ? (step === 1 ? rows[0] : rows.at(-1)) : rows[here + step];
  next?.focus();
}

/** Opens what the number in the focus rests on, else what the page's answer does. */
export function pressRests(): void {
  const near = document.activeElement
    ?.closest("li, tr, section, header")
    ?.querySelector<HTMLElement>(".rests");
  (near ?? all(".rests")[0])?.click();
}

/** Saves the page's first table as a file. */
export function pressExport(): void {
  all("[data-export]")[0]?.click();
}

/** To the page's search field; false: it has none. */
export function focusFilter(): boolean {
  const [field] = all<HTMLInputElement>("[data-filter]");
  field?.focus();
  field?.select();
  return field !== undefined;
}
