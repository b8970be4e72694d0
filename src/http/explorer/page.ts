/** Policy of the page: only its own script and style sheet, only this gateway, no frame around it. */
export const explorerPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    // GraphiQL has its fonts in the style sheet.
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');

/** Page of the explorer; its addresses are relative, for gateways behind a path. */
export const explorerPage = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explorer – Yoti GraphQL gateway</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" nonce="${nonce}" href="explorer/explorer.css">
<script nonce="${nonce}">window.__webpack_nonce__ = document.currentScript.nonce;</script>
<script nonce="${nonce}" type="module" src="explorer/explorer.js"></script>
</head>
<body>
<div id="explorer"><noscript>The explorer needs JavaScript.</noscript></div>
</body>
</html>`;

/** Text where the explorer cannot be made. */
export const MISSING_PACKAGES =
  'The explorer needs the packages for development: run `npm ci` without `--omit=dev`.';
