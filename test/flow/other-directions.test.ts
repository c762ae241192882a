import { afterEach, describe, expect, it } from "vitest";
import { spendPage } from "../../src/cli/commands/spend.ts";
import { paint } from "../../src/cli/draw/paint.ts";
import { reader } from "../../src/cli/reader.ts";
import { languages } from "../../src/core/words/language.ts";
import { person } from "../../src/verbs/people/person.ts";
import { spend, spendJson } from "../../src/verbs/shop/spend.ts";
import { type FileShop, fileShop } from "../money/money-shop.ts";

let open: FileShop | null = null;
afterEach(async () => {
  await open?.remove();
  open = null;
});
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** The same consents, touches, responses and spend as a shop would export them in each language. */
const exports = {
  en: {
    consents:
      "customer id,consent date,channel,purpose,consent\n1,2025-02-01,email,marketing,yes\n1,2025-05-01,email,marketing,no\n",
    touches:
      "touch id,customer id,sent at,channel,campaign\nt1,1,2025-03-01 10:00,email,Spring\nt2,2,2025-03-01 10:00,email,Spring\n",
    responses:
      "touch id,timestamp,response type,bot\nt1,2025-03-01 10:00:05,opened,yes\nt1,2025-03-02 08:00,clicked,no\nt2,2025-03-02 09:00,bounced,no\n",
    spend:
      "date,platform,campaign name,ad spend\n2025-03-01,Meta,Spring,1000.50\n2025-03-02,Meta,Spring,500.25\n2025-03-02,Google,Brand,99.90\n",
  },
  nb: {
    consents:
      "Kundenr;Samtykkedato;Kanal;Formål;Samtykke\n1;01.02.2025;email;marketing;ja\n1;01.05.2025;email;marketing;nei\n",
    touches:
      "Utsendelse id;Kundenr;Sendt;Kanal;Kampanje\nt1;1;01.03.2025 10:00;email;Spring\nt2;2;01.03.2025 10:00;email;Spring\n",
    responses:
      "Utsendelse id;Tidspunkt;Respons;Maskin\nt1;01.03.2025 10:00:05;opened;ja\nt1;02.03.2025 08:00;clicked;nei\nt2;02.03.2025 09:00;bounced;nei\n",
    spend:
      "Dato;Plattform;Kampanjenavn;Annonsekostnad\n01.03.2025;Meta;Spring;1 000,50\n02.03.2025;Meta;Spring;500,25\n02.03.2025;Google;Brand;99,90\n",
  },
  da: {
    consents:
      "Kundenummer;Samtykketidspunkt;Kanal;Formål;Samtykke\n1;01-02-2025;email;marketing;ja\n1;01-05-2025;email;marketing;nej\n",
    touches:
      "Touch id;Kundenummer;Afsendt;Kanal;Kampagne\nt1;1;01-03-2025 10:00;email;Spring\nt2;2;01-03-2025 10:00;email;Spring\n",
    responses:
      "Touch id;Tidspunkt;Reaktion;Maskine\nt1;01-03-2025 10:00:05;opened;ja\nt1;02-03-2025 08:00;clicked;nej\nt2;02-03-2025 09:00;bounced;nej\n",
    spend:
      "Dato;Kanal;Kampagne;Annonceudgift\n01-03-2025;Meta;Spring;1.000,50\n02-03-2025;Meta;Spring;500,25\n02-03-2025;Google;Brand;99,90\n",
  },
} as const;

describe("what goes the other way", () => {
  it.each(languages)(
    "consents, touches, responses and spend load from files in %s and are shown",
    async (language) => {
      const shop = await fileShop();
      open = shop;
      await shop.bring(
        "orders.csv",
        "order_id,customer_id,order_date,total\na,1,2025-01-01,100\nb,2,2025-01-01,100\n",
      );
      for (const [kind, text] of Object.entries(exports[language])) {
        const answer = await shop.bring(`${kind}.csv`, text);
        expect(answer).toMatchObject({ kind, rows: { rejected: 0 } });
      }
      const { entries } = await person(shop.shop, { person: "1" });
      const { say } = reader("en", { timeZone: "Europe/Oslo", currency: "NOK" });
      const told = entries
        .filter(({ kind }) => ["consents", "touches", "responses"].includes(kind))
        .map(({ said }) => say(said));
      expect(told).toEqual([
        "consented to marketing by e-mail",
        "got “Spring” by e-mail",
        "opened “Spring” (a machine, not the person)",
        "clicked in “Spring”",
        "refused marketing by e-mail",
      ]);
      expect(spendJson(await spend(shop.shop))).toMatchObject({
        currency: "NOK",
        amountMinor: 160065,
        withoutRate: 0,
        campaigns: [
          {
            channel: "Meta",
            campaign: "Spring",
            firstDay: "2025-03-01",
            lastDay: "2025-03-02",
            days: 2,
            amountMinor: 150075,
          },
          { channel: "Google", campaign: "Brand", firstDay: "2025-03-02", days: 1, amountMinor: 9990 },
        ],
        days: [
          { day: "2025-03-01", campaign: "Spring", amountMinor: 100050 },
          { day: "2025-03-02", campaign: "Brand", amountMinor: 9990 },
          { day: "2025-03-02", campaign: "Spring", amountMinor: 50025 },
        ],
      });
      const page = spendPage(
        await spend(shop.shop),
        false,
        reader(language, { timeZone: "Europe/Oslo", currency: "NOK" }),
        paint(false),
        80,
      );
      expect(plain(page)).toContain(
        {
          en: "NOK 1,601 spent on marketing",
          nb: "1 601 kr brukt på markedsføring",
          da: "1.601 NOK brugt på markedsføring",
        }[language],
      );
      for (const line of page.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    },
  );
});
