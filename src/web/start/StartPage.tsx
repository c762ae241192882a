import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import type { ShopAnswer } from "../api/answers.ts";
import { useMayConnect } from "../changing/use-may.ts";
import { DropZone } from "../data/DropZone.tsx";
import { UploadList } from "../data/UploadList.tsx";
import { useMayLoad } from "../data/use-may-load.ts";
import { Icon } from "../shell/Icon.tsx";
import "../styles/accounts.css";
import "../styles/data.css";
import "../styles/start.css";
import { useDataWords } from "../words/use-data-words.ts";
import { useStartWords } from "../words/use-start-words.ts";
import { EmptyLadder } from "./EmptyLadder.tsx";
import { landName } from "./lands.ts";
import { ShopForm } from "./ShopForm.tsx";

/** Before anything was loaded: the empty ladder, and the one next step. */
export function StartPage({ shop }: { readonly shop: ShopAnswer }) {
  const { tell } = useStartWords();
  const { tell: tellData } = useDataWords();
  const { load: may } = useMayLoad();
  const connect = useMayConnect();
  return (
    <div className="start">
      <EmptyLadder />
      <div className="start-do">
        <header>
          <p className="eyebrow">
            <b>{shop.name}</b> <span>{tell("start.ready")}</span>
          </p>
          <h1>{may === false ? tell("start.none") : tellData("data.first")}</h1>
          <p>{may === false ? tell("start.may") : tellData("data.first.about")}</p>
        </header>
        {may && (
          <>
            <DropZone />
            <UploadList />
            <section aria-labelledby="start-shop">
              <h2 id="start-shop">{tell("start.shop")}</h2>
              {shop.begun ? <Begun shop={shop} /> : <p className="quiet">{tell("start.shop.about")}</p>}
              {!shop.begun && <ShopForm shop={shop} />}
            </section>
          </>
        )}
        <section aria-labelledby="start-or">
          <h2 id="start-or">{tell("start.or")}</h2>
          {connect && shop.begun && (
            <p className="start-way">
              <Icon name="flow" />
              <span>
                <Link href={addressOf({ page: "settings", part: "connect" })}>{tell("start.connect")}</Link>
                <span className="quiet">{tell("start.connect.about")}</span>
              </span>
            </p>
          )}
          <p className="start-way">
            <Icon name="ladder" />
            <span>
              <b>{tell("start.demo")}</b>
              <span className="quiet">
                {tell("start.demo.about")} <code>stige start</code>
              </span>
            </span>
          </p>
        </section>
      </div>
    </div>
  );
}

function Begun({ shop: { name, country, currency, timeZone } }: { readonly shop: ShopAnswer }) {
  const { tell, f } = useStartWords();
  const land = landName(country, f.language);
  return (
    <>
      <p className="quiet">{tell("start.shop.done")}</p>
      <p>{[name, land, currency, timeZone].join(" · ")}</p>
      <p className="quiet">{tell("start.shop.where")}</p>
    </>
  );
}
