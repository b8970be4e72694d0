import { userViewScript } from './script.js';
import { userViewStyle } from './style.js';
import { eventCodes, userViewTexts } from './texts.js';

const options = Object.entries(eventCodes)
  .map(([code, text]) => `<option value="${code}">${code} – ${text}</option>`)
  .join('');

/** JSON inside a script; no text of ours ends it. */
const constants = `const texts = ${JSON.stringify(userViewTexts)};\nconst reasons = ${JSON.stringify(eventCodes)};`;

/** User view page as HTML; contains nothing of the request, because its script reads the address itself. */
export function userViewPage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Yoti emulator – identity verification</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${userViewStyle}</style>
</head>
<body>
<p class="ribbon" role="note" lang="en"><strong>Emulator.</strong> This is not Yoti. No camera is used and nothing is sent anywhere.</p>
<main>
  <div class="picture" aria-hidden="true"><span></span></div>
  <h1 id="title" tabindex="-1" data-text="loading">Getting ready…</h1>
  <p id="text" role="status" aria-live="polite"></p>
  <div id="documents" hidden>
    <ul id="required"></ul>
    <button type="button" class="primary" data-documents="true" data-text="present"></button>
    <button type="button" data-code="7000" data-text="noDocuments"></button>
    <button type="button" class="quiet" data-cancel="true" data-text="cancel"></button>
  </div>
  <div id="face" hidden>
    <button type="button" class="primary" data-as="ENROLLED_PERSON" data-liveness="PASS"><span data-text="pass"></span>
      <small data-text="passText"></small></button>
    <button type="button" data-as="ENROLLED_PERSON" data-liveness="FAIL"><span data-text="fail"></span>
      <small data-text="failText"></small></button>
    <button type="button" data-as="SOMEBODY_ELSE" data-liveness="PASS"><span data-text="other"></span>
      <small data-text="otherText"></small></button>
    <button type="button" class="quiet" data-cancel="true" data-text="cancel"></button>
  </div>
  <details id="endings" hidden>
    <summary data-text="more"></summary>
    <label for="code" data-text="code"></label>
    <select id="code" lang="en">${options}</select>
    <button type="button" data-chosen="true" data-text="end"></button>
  </details>
  <div id="help" lang="en" hidden>
    <p>Open it by the address that the graph gives as <code>userView.url</code>:</p>
    <p><code>…/web/index.html?sessionID=…&amp;sessionToken=…</code></p>
    <p>Or put it into an iframe without parameters, wait for the message <code>STARTED</code>, and post
      <code>{ eventType: 'INIT_SESSION', sessionID, sessionToken }</code> to it.</p>
  </div>
  <button type="button" id="again" data-text="again" hidden></button>
</main>
<script nonce="${nonce}">${constants}${userViewScript}</script>
</body>
</html>`;
}
