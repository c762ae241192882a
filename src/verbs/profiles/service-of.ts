import type { OpenConnection } from "../connections/connections.ts";
import { mailchimpAddress } from "../connections/services.ts";
import { hubspot } from "./hubspot.ts";
import { klaviyo } from "./klaviyo.ts";
import { mailchimp } from "./mailchimp.ts";
import type { ProfileService } from "./profile-service.ts";

/** The service of a connection that is told of people. Its address is its own, but for one of this machine that the settings name. */
export function profileServiceOf({ service, settings, secret }: OpenConnection): ProfileService {
  const at = (own: string) => settings.address ?? own;
  switch (service) {
    case "klaviyo":
      return klaviyo(at("https://a.klaviyo.com"), secret);
    case "mailchimp":
      return mailchimp(at(mailchimpAddress(secret) ?? ""), secret, settings.list ?? "");
    case "hubspot":
      return hubspot(at("https://api.hubapi.com"), secret);
    default:
      throw new Error(`${service} is not told of people`);
  }
}
