import { holdShop } from "../server/holding/hold-shop.ts";
import { answerCommands } from "./held/answer-commands.ts";

// A shop that is served, and whose commands are done here while it is.
await holdShop(answerCommands);
