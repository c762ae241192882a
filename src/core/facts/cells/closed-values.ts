/** A field whose values are words of a list: those that are kept, each with what it is also called. */
export interface ValueList {
  readonly names: Readonly<Record<string, string>>;
  /** Other words are kept as they stand; else their row is rejected. */
  readonly open: boolean;
}

const channels: ValueList = {
  open: true,
  names: {
    email: "e-mail, mail, mails, epost, e-post",
    sms: "text, text message, tekstmelding, mobilmelding, tekstbesked",
    phone: "telephone, call, phone call, telefon, tlf, oppringning, opkald",
    post: "letter, direct mail, brev",
    push: "push notification, push notifications, pushvarsel, pushvarsling, push besked, app push",
  },
};

const lists: Readonly<Record<string, Readonly<Record<string, ValueList>>>> = {
  consents: {
    channel: channels,
    basis: {
      open: false,
      names: {
        consent: "samtykke, opt in, opted in, double opt in, dobbel opt in",
        soft_opt_in:
          "existing customer, customer relationship, kundeforhold, eksisterende kundeforhold, eksisterende kunde",
        service: "contract, transactional, avtale, kontrakt, aftale",
      },
    },
  },
  touches: {
    channel: channels,
    arm: {
      open: false,
      names: {
        treated:
          "treatment, treatment group, test, test group, exposed, behandlet, behandling, behandlingsgruppe, testgruppe",
        held_out:
          "holdout, hold out, holdout group, control, control group, kontroll, kontrollgruppe, kontrol, kontrolgruppe, holdt utenfor, holdt udenfor",
      },
    },
    touch_kind: {
      open: false,
      names: {
        sales:
          "sale, salg, campaign, kampanje, kampagne, newsletter, nyhetsbrev, nyhedsbrev, marketing, markedsføring, promotion, promotional, promo, offer, tilbud",
        service: "transactional, transaksjonell, transaktionel, kundeservice, customer service",
        survey: "nps, undersøkelse, spørreundersøkelse, undersøgelse, spørgeskema, spørreskjema",
        thanks: "thank you, takk, tak",
        invitation: "invite, invitasjon",
        reward: "belønning, gave, premie, præmie",
      },
    },
  },
  responses: {
    response_kind: {
      open: false,
      names: {
        delivered: "delivery, levert, leveret",
        opened: "open, opens, email opened, åpnet, åpning, åbnet, åbning",
        clicked: "click, clicks, email clicked, klikk, klikket, klik, klikkede",
        bounced:
          "bounce, hard bounce, soft bounce, hard bounced, soft bounced, undelivered, ikke levert, ikke leveret",
        complained: "complaint, complain, spam, spam report, spam complaint, marked as spam, klage, klaget",
        unsubscribed:
          "unsubscribe, unsub, opt out, opted out, avmeldt, avmelding, afmeldt, afmelding, frameldt",
      },
    },
  },
};

/** The list of a field's values, null where any text will do. `valueList("touches", "arm")?.open` is false. */
export function valueList(kind: string, field: string): ValueList | null {
  return lists[kind]?.[field] ?? null;
}
