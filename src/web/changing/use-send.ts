import { type UseMutationOptions, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useRef } from "react";

/** Something that is sent: the same is not sent again while it is under way, however often it is asked for. */
export function useSend<Answer, Wish>({
  mutationFn,
  ...options
}: UseMutationOptions<Answer, Error, Wish> & {
  readonly mutationFn: (wish: Wish) => Promise<Answer>;
}): UseMutationResult<Answer, Error, Wish> {
  const under = useRef(new Set<string>());
  const mutation = useMutation<Answer, Error, Wish>({
    ...{ networkMode: "always", ...options },
    mutationFn: (wish) => mutationFn(wish).finally(() => under.current.delete(JSON.stringify(wish))),
  });
  const mutate: typeof mutation.mutate = (...asked) => {
    const same = JSON.stringify(asked[0]);
    if (under.current.has(same)) return;
    under.current.add(same);
    mutation.mutate(...asked);
  };
  return { ...mutation, mutate };
}
