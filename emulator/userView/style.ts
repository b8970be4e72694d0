/** Style sheet of the user view page. */
export const userViewStyle = `
:root { color-scheme: light dark; --brand: #2d6cdf; --ink: #16202e; --soft: #55637a; --page: #eef2f8; --card: #fff; --line: #d5deeb; }
@media (prefers-color-scheme: dark) {
  :root { --brand: #6fa3ff; --ink: #eef2f8; --soft: #a9b6ca; --page: #10151d; --card: #1a222d; --line: #313d4d; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.ribbon { margin: 0; padding: .6rem 1rem; background: #ffd84d; color: #3a2e00; text-align: center; font-size: .9rem; }
main { max-width: 26rem; margin: 6vh auto 2rem; padding: 2rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 1rem; text-align: center; }
.face { width: 7rem; height: 9rem; margin: 0 auto 1.2rem; border: 4px dashed var(--brand); border-radius: 50%;
  display: grid; place-items: center; }
.face span { width: 3rem; height: 1.5rem; border-bottom: 4px solid var(--brand); border-radius: 0 0 3rem 3rem; }
.done .face { border-style: solid; border-color: #23915b; } .done .face span { border-color: #23915b; }
.failed .face { border-style: solid; border-color: #c83f3f; }
.failed .face span { border-color: #c83f3f; transform: rotate(180deg); }
h1 { margin: 0 0 .4rem; font-size: 1.35rem; }
p { margin: 0 0 1.2rem; color: var(--soft); } .ribbon { color: #3a2e00; }
button { display: block; width: 100%; margin: 0 0 .7rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .7rem;
  background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button small { display: block; font-weight: 400; opacity: .8; }
button.primary { background: #2d6cdf; border-color: #2d6cdf; color: #fff; }
button.quiet { border-color: transparent; color: var(--soft); font-weight: 400; }
button:hover { border-color: var(--brand); } button:disabled { opacity: .5; cursor: default; }
button:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
[hidden] { display: none !important; }
#attempts { margin: .4rem 0 0; font-size: .9rem; }
`;
