import { Link } from "wouter";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useWords } from "../words/use-words.ts";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";

const pages = ["ladder", "flow", "people", "kpis", "data", "rules"] as const;

/** Pages that are reached by way of another. */
const belowWhich: Readonly<Record<string, (typeof pages)[number]>> = {
  person: "people",
  load: "data",
  map: "data",
};

/** The pages, as a menu at the side and as tabs below on a phone. */
function PageLinks({ page }: { readonly page: string | undefined }) {
  const { say } = useWords();
  const { view } = useView();
  return pages.map((one) => (
    <Link
      key={one}
      href={addressOf({ page: one }, carried(view))}
      aria-current={page === one || belowWhich[page ?? ""] === one ? "page" : undefined}
    >
      <Icon name={one} />
      {say(`shell.${one}`)}
    </Link>
  ));
}

export function SideMenu({ shop, page }: { readonly shop: string; readonly page: string | undefined }) {
  const { say } = useWords();
  return (
    <aside className="side" aria-label={shop}>
      <div>
        <Link href={addressOf({ page: "ladder" })} className="brand">
          <Brand />
          Stige
        </Link>
        <p className="shop">{shop}</p>
        <nav aria-label={say("shell.menu")}>
          <PageLinks page={page} />
        </nav>
      </div>
    </aside>
  );
}

export function Tabs({ page }: { readonly page: string | undefined }) {
  const { say } = useWords();
  return (
    <nav className="tabs" aria-label={say("shell.menu")}>
      <PageLinks page={page} />
    </nav>
  );
}
