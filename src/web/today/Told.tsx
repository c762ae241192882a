import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
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

/** What to do in the terminal, as long as no page does it. */
export function Command({ text }: { readonly text: string }) {
  const { say } = useWords();
  return (
    <p className="command">
      {say("today.terminal")} <code>{text}</code>
    </p>
  );
}
