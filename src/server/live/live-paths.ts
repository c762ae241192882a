/** Where facts come in that are told in the words of others: their senders are no pages of this server, and speak as they do elsewhere. */
export function isLivePath(path: string): boolean {
  return /^\/(v1|webhooks)\//.test(path);
}
