import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useMayChange } from "../changing/use-may.ts";
import { Failed } from "../shell/Failed.tsx";
import { useWords } from "../words/use-words.ts";

/** An answer as it is told, or that it is on its way, or why it did not come. */
export function Told<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  const { say } = useWords();
  if (query.error) return <Failed error={query.error} again={() => query.refetch()} />;
  if (query.data === undefined) return <p role="status">{say("shell.loading")}</p>;
  return children(query.data);
}

/** Where whoever may do something about it goes on. */
export function AtData({ way }: { readonly way: "files" | "windows" }) {
  const { view } = useView();
  const { say } = useWords();
  if (useMayChange() !== null) return null;
  return (
    <p>
      <Link href={addressOf({ page: "data" }, followed(view))}>{say(`today.atData.${way}`)}</Link>
    </p>
  );
}
