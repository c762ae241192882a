/** What the columns of a table are called; `ends`: a column behind them is called nothing. */
export function Head({
  names,
  ends = false,
}: {
  readonly names: readonly string[];
  readonly ends?: boolean;
}) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        {ends && <td />}
      </tr>
    </thead>
  );
}
