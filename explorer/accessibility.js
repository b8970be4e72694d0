/** Names of GraphiQL's editors, which have none. */
const EDITORS = [
  ['.graphiql-query-editor textarea', 'Operation'],
  ['.graphiql-editor-tool .graphiql-editor:nth-of-type(1) textarea', 'Variables'],
  ['.graphiql-editor-tool .graphiql-editor:nth-of-type(2) textarea', 'Headers'],
  ['.graphiql-response textarea', 'Response'],
];

/**
 * Corrects what axe finds in GraphiQL 4, as its elements appear: editors without a name, and tabs that hold buttons, which
 * assistive technology cannot reach; they become a list, with the current one marked.
 */
export function correctGraphiql(root) {
  const correct = () => {
    for (const [selector, name] of EDITORS)
      for (const editor of root.querySelectorAll(selector)) setAttribute(editor, 'aria-label', name);
    for (const list of root.querySelectorAll('.graphiql-tabs')) list.removeAttribute('role');
    for (const item of root.querySelectorAll('.graphiql-tab')) correctTab(item);
    for (const panel of root.querySelectorAll('.graphiql-session[role=tabpanel]')) {
      panel.setAttribute('role', 'region');
      panel.removeAttribute('aria-labelledby');
      panel.setAttribute('aria-label', 'Editors');
    }
  };
  new MutationObserver(correct).observe(root, { childList: true, subtree: true, attributes: true });
}

function correctTab(item) {
  item.removeAttribute('role');
  item.removeAttribute('aria-selected');
  const [button] = item.children;
  const isCurrent = item.classList.contains('graphiql-tab-active');
  setAttribute(button, 'aria-current', String(isCurrent));
}

/** Without a mutation where nothing changes, which would be observed without end. */
function setAttribute(element, name, value) {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
