/** The mark: two rails, three rungs. */
export function Brand() {
  return (
    <svg className="mark" viewBox="0 0 20 24" aria-hidden="true" strokeLinecap="round" strokeWidth="2.6">
      <path d="M5 1v22M15 1v22" className="s-ink" />
      <path d="M2.5 18.5h15" className="s-lead" />
      <path d="M2.5 12.5h15" className="s-customer" />
      <path d="M2.5 6.5h15" className="s-repeat" />
    </svg>
  );
}
