import { holdShop } from "./hold-shop.ts";

// A shop that is served and nothing else.
await holdShop(async () => ({ close: async () => {} }));
