import { Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { roleName } from "../../core/words/role-name.ts";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { sessionQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";
import { isCurrent, type MenuPage, menuPages, pageGroups, phonePages } from "./pages.ts";

interface Open {
  /** The page that is open. */
  readonly page: string | undefined;
}

function PageLink({ to, page }: Open & { readonly to: MenuPage }) {
  const { say } = useWords();
  const { view } = useView();
  return (
    <Link
      href={addressOf({ page: to }, followed(view))}
      aria-current={isCurrent(to, page) ? "page" : undefined}
    >
      <Icon name={to} />
      {say(`shell.${to}`)}
    </Link>
  );
}

function SettingsLink({ page }: Open) {
  const { say } = useWords();
  return (
    <Link
      href={addressOf({ page: "settings", part: "me" })}
      aria-current={page === "settings" ? "page" : undefined}
    >
      <Icon name="cog" />
      {say("shell.settingsPage")}
    </Link>
  );
}

/** At the foot: as whom one is signed in. */
function WhoIsIn() {
  const { f } = useWords();
  const account = useQuery(sessionQuery(f.language)).data?.account;
  if (!account) return null;
  const initials = account.name.split(/\s+/).map((word) => word.charAt(0));
  return (
    <p className="who-is-in">
      <span className="initials" aria-hidden="true">
        {`${initials[0] ?? ""}${initials.length > 1 ? initials.at(-1) : ""}`}
      </span>
      <span>
        {account.name}
        <span className="quiet">{roleName(account.role, f.language)}</span>
      </span>
    </p>
  );
}

interface Around extends Open {
  readonly shop: string;
  readonly demo: boolean;
}

export function SideMenu({ shop, page, demo }: Around) {
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
          {pageGroups.map(({ about, pages }) => (
            <div key={about ?? "ladder"} className="side-group">
              {about && <p className="side-about">{say(`shell.about.${about}`)}</p>}
              {pages.map((to) => (
                <PageLink key={to} to={to} page={page} />
              ))}
              {about === "basis" && <SettingsLink page={page} />}
            </div>
          ))}
        </nav>
        {!demo && <WhoIsIn />}
      </div>
    </aside>
  );
}

/** Below on a phone: four pages, and the others behind a button. */
export function Tabs({ page }: Open) {
  const { say } = useWords();
  const { view, go } = useView();
  const others = menuPages.filter((to) => !phonePages.includes(to));
  return (
    <nav className="tabs" aria-label={say("shell.menu")}>
      {phonePages.map((to) => (
        <PageLink key={to} to={to} page={page} />
      ))}
      <Menu position="top-end">
        <Menu.Target>
          <button type="button" aria-current={others.some((to) => isCurrent(to, page)) ? "page" : undefined}>
            <Icon name="more" />
            {say("shell.more")}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((to) => (
            <Menu.Item
              key={to}
              leftSection={<Icon name={to} small />}
              onClick={() => go({ page: to }, followed(view))}
            >
              {say(`shell.${to}`)}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<Icon name="cog" small />}
            onClick={() => go({ page: "settings", part: "me" })}
          >
            {say("shell.settingsPage")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
