/** Script of the user view page; reports the end to the embedding page (reference 13.1). */
export const userViewScript = `
const element = (id) => document.getElementById(id);
const address = new URLSearchParams(location.search);
const isEmbedded = window.parent !== window;
let session = { id: address.get('sessionID'), token: address.get('sessionToken'), preferences: {} };
let words = texts.en;

function translate(locale) {
  const language = (locale || navigator.language).split('-')[0];
  words = texts[language] || texts.en;
  document.documentElement.lang = texts[language] ? language : 'en';
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = words[part.dataset.text];
}

/** Shows one screen; the focus moves to its title, because the button that was pressed may be gone. */
function show(screen, title, text) {
  document.body.className = screen;
  element('title').textContent = title;
  element('text').textContent = text;
  for (const id of ['documents', 'face', 'help']) element(id).hidden = id !== screen;
  element('again').hidden = screen !== 'waiting';
  element('endings').hidden = screen !== 'documents' && screen !== 'face';
  element('title').focus();
}

/** Black or white, whichever is easier to read on a colour. */
function inkOn(colour) {
  const hex = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}

/** Colours of the session's sdk_config; the text on a button stays readable on any of them. */
function paint({ primary_colour: light, primary_colour_dark_mode: dark, dark_mode: mode }) {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = mode === 'ON' || (mode !== 'OFF' && prefersDark);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  const colour = (isDark && dark) || light;
  if (!/^#([\\da-f]{3}|[\\da-f]{6})$/i.test(colour || '')) return;
  document.documentElement.style.setProperty('--button', colour);
  document.documentElement.style.setProperty('--button-ink', inkOn(colour));
}

const endKey = () => 'end:' + session.id;

function finish(eventCode) {
  const failed = eventCode !== undefined;
  // Yoti deletes the token at the end, so that only this page knows how it ended when it is loaded again.
  if (session.id && session.token) sessionStorage.setItem(endKey(), failed ? eventCode : 'SUCCESS');
  if (failed) show('failed', words.notFinished, reasons[eventCode] + ' (' + eventCode + ')');
  else show('done', words.done, words.doneText);
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
  if (reason && reason.isNotReady) show('waiting', words.notReady, words.notReadyText);
  else finish(reason && reason.eventCode ? reason.eventCode : 3000);
}

const attempts = ({ wants_liveness: wants, attempts_left: left }) => wants ? ' ' + words.attempts + ' ' + left : '';

/** The next part of the journey: documents first, then the face. */
function showNext(view) {
  if (view.finished) return finish(view.event_code);
  if (view.wants_documents.length === 0) return show('face', words.face, words.faceText + attempts(view));
  element('required').replaceChildren(...view.wants_documents.map((type) => {
    const item = document.createElement('li');
    item.textContent = type.toLowerCase().replaceAll('_', ' ');
    return item;
  }));
  show('documents', words.documents, words.documentsText);
}

async function start() {
  if (!session.id) return finish(2004);
  if (!session.token) return finish(2003);
  const path = encodeURIComponent(session.id);
  const end = sessionStorage.getItem(endKey());
  if (end === 'SUCCESS') return finish();
  try {
    const configuration = await call('GET', '../sessions/' + path + '/configuration');
    session.preferences = configuration.sdk_config || {};
    translate(session.preferences.locale);
    paint(session.preferences);
    showNext(await call('GET', 'sessions/' + path));
  } catch (reason) {
    // The last attempt failed before this page was loaded again: its token is gone.
    if (reason && reason.eventCode === 2000 && end) finish(Number(end));
    else showFailure(reason);
  }
}

function actionOf({ cancel, documents, as, liveness }) {
  if (cancel) return { cancel: true };
  return documents ? { documents: true } : { as, liveness };
}

async function submit({ dataset }) {
  const buttons = document.querySelectorAll('main button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const view = await call('POST', 'sessions/' + encodeURIComponent(session.id) + '/complete', actionOf(dataset));
    if (view.event_code) finish(view.event_code);
    else if (dataset.liveness && !view.finished) show('face', words.failed, words.failedText + attempts(view));
    else showNext(view);
  } catch (reason) {
    showFailure(reason);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

document.querySelector('main').addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  if (button.id === 'again') start();
  else if (button.dataset.chosen) finish(Number(element('code').value));
  else if (button.dataset.code) finish(Number(button.dataset.code));
  else submit(button);
});

translate();
paint({});
if (session.id || session.token) {
  start();
} else if (isEmbedded) {
  element('text').textContent = words.waiting;
  window.addEventListener('message', ({ data, source }) => {
    if (source === window.parent && data && data.eventType === 'INIT_SESSION') {
      session = { id: data.sessionID, token: data.sessionToken, preferences: {} };
      start();
    }
  });
  window.parent.postMessage({ eventType: 'STARTED' }, '*');
} else {
  show('help', 'This page needs a session', '');
}
`;
