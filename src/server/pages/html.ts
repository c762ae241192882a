/** A text inside an HTML page: `escaped("<a>")` is `"&lt;a&gt;"`. */
export function escaped(text: string): string {
  return text.replaceAll(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? "",
  );
}

const style = `:root{color-scheme:light dark;--page:#fbfaf7;--ink:#1a1f24;--ink-2:#454e57;--line:#e6e3db;--act:#17644f}
@media (prefers-color-scheme:dark){:root{--page:#14181c;--ink:#eceae4;--ink-2:#bbc1c6;--line:#2a3138;--act:#6fc7ae}}
body{background:var(--page);color:var(--ink);font:14px/21px Inter,system-ui,sans-serif;max-width:880px;margin:0 auto;padding:32px 16px}
h1{font-size:25px;line-height:32px}h2{font-size:16px;margin-top:32px}a{color:var(--act)}p,dd{color:var(--ink-2)}
details{border-top:1px solid var(--line);padding:8px 0}summary{cursor:pointer}summary code{font-weight:600}
label{display:block;margin:8px 0}input{font:inherit;padding:4px 8px;min-width:16em;max-width:100%;box-sizing:border-box}button{font:inherit;padding:6px 12px;min-height:24px}
pre{overflow-x:auto;border:1px solid var(--line);padding:8px;font-size:12px;line-height:17px}small{display:block;color:var(--ink-2)}`;

/** A page of the server's own: without scripts, nothing from elsewhere. */
export function htmlPage(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>
`;
}
