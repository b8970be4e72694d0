/** Style sheet of the user view page; `--button` is the session's primary colour. */
export const userViewStyle = `
:root { color-scheme: light; --brand: #2d6cdf; --button: #2d6cdf; --button-ink: #fff; --ink: #16202e; --soft: #55637a;
  --page: #eef2f8; --card: #fff; --line: #d5deeb; }
:root[data-theme=dark] { color-scheme: dark; --brand: #6fa3ff; --ink: #eef2f8; --soft: #a9b6ca; --page: #10151d;
  --card: #1a222d; --line: #313d4d; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.ribbon { margin: 0; padding: .6rem 1rem; background: #ffd84d; color: #3a2e00; text-align: center; font-size: .9rem; }
main { width: min(26rem, 100% - 2rem); margin: 6vh auto 2rem; padding: 2rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 1rem; text-align: center; }
.picture { width: 7rem; height: 9rem; margin: 0 auto 1.2rem; border: 4px dashed var(--brand); border-radius: 50%;
  display: grid; place-items: center; }
.picture span { width: 3rem; height: 1.5rem; border-bottom: 4px solid var(--brand); border-radius: 0 0 3rem 3rem; }
body.documents .picture { width: 9rem; height: 6rem; border-radius: .8rem; } body.documents .picture span { border-radius: 0; }
.done .picture { border-style: solid; border-color: #23915b; } .done .picture span { border-color: #23915b; }
.failed .picture { border-style: solid; border-color: #c83f3f; }
.failed .picture span { border-color: #c83f3f; transform: rotate(180deg); }
h1 { margin: 0 0 .4rem; font-size: 1.35rem; } h1:focus { outline: none; }
p { margin: 0 0 1.2rem; color: var(--soft); } .ribbon { color: #3a2e00; }
ul { margin: 0 0 1.2rem; padding: 0; list-style: none; font-weight: 600; }
code { overflow-wrap: anywhere; color: var(--ink); }
button { display: block; width: 100%; margin: 0 0 .7rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .7rem;
  background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button small { display: block; font-weight: 400; }
button.primary { background: var(--button); border-color: var(--button); color: var(--button-ink); }
button.quiet { border-color: transparent; color: var(--soft); font-weight: 400; }
button:hover { border-color: var(--brand); } button:disabled { opacity: .5; cursor: default; }
:is(button, summary, select):focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
details { margin-top: .5rem; text-align: left; } summary { color: var(--soft); cursor: pointer; }
label { display: block; margin: .7rem 0 .2rem; }
select { width: 100%; margin-bottom: .7rem; padding: .5rem; font: inherit; color: inherit; background: var(--card); }
[hidden] { display: none !important; }
@media (max-width: 30rem) { main { margin-top: 1.5rem; padding: 1.5rem 1.2rem; } }
`;
