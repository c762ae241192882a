import { useQuery } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import { sessionQuery, shopQuery } from "../api/queries.ts";
import { settingsOf } from "../settings/roles.ts";
import { useWords } from "../words/use-words.ts";

/** Why whoever looks may not change the shop; null: they may. */
export type MayNot = "demo" | "role";

/** Whether whoever looks may see people: a developer does not. Undefined: not known yet. */
export function useSeesPeople(): boolean | undefined {
  const { shop, role } = useWho(useWords().f.language);
  if (!shop) return undefined;
  if (shop.demo) return true;
  return role && role !== "developer";
}

/** Whether few people are hidden from whoever looks: they may not see who people are. So it is also as long as that is not known. */
export function useHidesFew(language: Language): boolean {
  const { shop, session } = useWho(language);
  return shop?.demo !== true && session?.account?.seesPeople !== true;
}

/** Whether whoever looks may change the shop: owners and marketers do, nobody a demo. Undefined: not known yet. */
export function useMayChange(): MayNot | null | undefined {
  const { shop, session, role } = useWho(useWords().f.language);
  if (!shop) return undefined;
  if (shop.demo) return "demo";
  if (!session) return undefined;
  return role === "owner" || role === "marketer" ? null : "role";
}

/** Whether whoever looks may connect the shop's systems. False also as long as it is not known. */
export function useMayConnect(): boolean {
  const { role } = useWho(useWords().f.language);
  return role !== undefined && settingsOf[role].includes("connect");
}

function useWho(language: Language) {
  const shop = useQuery(shopQuery(language)).data;
  const session = useQuery({ ...sessionQuery(language), enabled: shop?.demo === false }).data;
  return { shop, session, role: session?.account?.role };
}
