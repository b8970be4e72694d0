/** Time in which Apollo's network has to give the script of Sandbox. */
const MAX_WAIT_MS = 5_000;

const script = `
const showExplorer = () => {
  if (window.EmbeddedSandbox === undefined) location.replace(location.pathname.replace(/graphql\\/?$/, 'explorer'));
};
addEventListener('error', ({ target }) => { if (target.tagName === 'SCRIPT') showExplorer(); }, true);
setTimeout(showExplorer, ${MAX_WAIT_MS});
`;

/** Page of Apollo Sandbox that shows the explorer instead when the network does not answer. */
export function withExplorerFallback(page: string): string {
  const [, nonce = ''] = /nonce="?([0-9a-f]+)/.exec(page) ?? [];
  return page.replace('</title>', `</title><script nonce="${nonce}">${script}</script>`);
}
