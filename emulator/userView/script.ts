/** Script of the user view page; reports the end to the embedding page (reference 13.1). */
export const userViewScript = `
const element = (id) => document.getElementById(id);
const address = new URLSearchParams(location.search);
let session = { id: address.get('sessionID'), token: address.get('sessionToken'), preferences: {} };
const reasons = { 1000: 'You cancelled.', 2000: 'The session token is wrong or no longer valid.',
  2001: 'There is no such session.', 2002: 'The session has expired.', 2003: 'The session token is missing.',
  2004: 'The session id is missing.', 3000: 'The emulator failed.', 3002: 'The emulator cannot be reached.',
  5002: 'No attempts are left.' };

function show(title, text, phase) {
  element('title').textContent = title;
  element('text').textContent = text;
  document.body.className = phase || '';
  element('actions').hidden = phase !== undefined;
  element('again').hidden = phase !== 'waiting';
}

function finish(eventCode) {
  const failed = eventCode !== undefined;
  show(failed ? 'Not finished' : 'All done', failed ? reasons[eventCode] + ' (' + eventCode + ')' :
    'You can close this page.', failed ? 'failed' : 'done');
  const target = failed ? session.preferences.error_url : session.preferences.success_url;
  if (/^https?:/i.test(target || '')) {
    const url = new URL(target);
    if (failed) url.searchParams.set('yotiErrorCode', eventCode);
    location.assign(url);
  } else {
    window.parent.postMessage(failed ? { eventType: 'ERROR', eventCode } : { eventType: 'SUCCESS' }, '*');
  }
}

async function call(method, path, body) {
  const headers = { 'X-Yoti-Auth-Token': session.token };
  if (body) headers['Content-Type'] = 'application/json';
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) }).catch(() => undefined);
  if (!response) throw { eventCode: 3002 };
  const content = await response.json().catch(() => ({}));
  if (response.ok) return content;
  if (content.code === 'SESSION_NOT_READY') throw { isNotReady: true };
  throw { eventCode: { 401: 2000, 404: 2001, 409: 2002 }[response.status] || 3000 };
}

function showFailure(reason) {
  if (reason && reason.isNotReady) {
    show('Not ready yet', 'The business still has to supply your reference image. Until then the session cannot begin.', 'waiting');
  } else {
    finish(reason && reason.eventCode ? reason.eventCode : 3000);
  }
}

function showActions(view) {
  const left = view.attempts_left;
  show('Show your face', 'Choose what happens in front of the camera.');
  element('attempts').textContent = view.wants_liveness ? 'Attempts left: ' + left : '';
}

async function start() {
  if (!session.id) return finish(2004);
  if (!session.token) return finish(2003);
  const path = encodeURIComponent(session.id);
  try {
    const configuration = await call('GET', '../sessions/' + path + '/configuration');
    session.preferences = configuration.sdk_config || {};
    showActions(await call('GET', 'sessions/' + path));
  } catch (reason) {
    showFailure(reason);
  }
}

async function submit({ dataset }) {
  const buttons = document.querySelectorAll('#actions button');
  buttons.forEach((button) => { button.disabled = true; });
  const body = dataset.cancel ? { cancel: true } : { as: dataset.as, liveness: dataset.liveness };
  try {
    const view = await call('POST', 'sessions/' + encodeURIComponent(session.id) + '/complete', body);
    if (view.finished || view.event_code) return finish(view.event_code);
    showActions(view);
    element('title').textContent = 'That did not work';
    element('text').textContent = 'Liveness failed. Please try again.';
  } catch (reason) {
    showFailure(reason);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

element('actions').addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button) submit(button);
});
element('again').addEventListener('click', start);

if (session.id || session.token) {
  start();
} else {
  window.addEventListener('message', ({ data, source }) => {
    if (source === window.parent && data && data.eventType === 'INIT_SESSION') {
      session = { id: data.sessionID, token: data.sessionToken, preferences: {} };
      start();
    }
  });
  window.parent.postMessage({ eventType: 'STARTED' }, '*');
}
`;
