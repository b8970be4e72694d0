import { userViewScript } from './script.js';
import { userViewStyle } from './style.js';

/** User view page as HTML; contains nothing of the request, because its script reads the address itself. */
export function userViewPage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Yoti emulator – identity verification</title>
<style nonce="${nonce}">${userViewStyle}</style>
</head>
<body>
<p class="ribbon" role="note"><strong>Emulator.</strong> This is not Yoti. No camera is used and nothing is sent anywhere.</p>
<main>
  <div class="face" aria-hidden="true"><span></span></div>
  <h1 id="title">Getting ready…</h1>
  <p id="text" role="status" aria-live="polite">Waiting for the session.</p>
  <div id="actions" hidden>
    <button type="button" class="primary" data-as="ENROLLED_PERSON" data-liveness="PASS">Pass
      <small>The enrolled person, live</small></button>
    <button type="button" data-as="ENROLLED_PERSON" data-liveness="FAIL">Fail liveness
      <small>A photograph of the enrolled person</small></button>
    <button type="button" data-as="SOMEBODY_ELSE" data-liveness="PASS">Another person
      <small>Live, with another face</small></button>
    <button type="button" class="quiet" data-cancel="true">Cancel</button>
    <p id="attempts"></p>
  </div>
  <button type="button" id="again" hidden>Try again</button>
</main>
<script nonce="${nonce}">${userViewScript}</script>
</body>
</html>`;
}
