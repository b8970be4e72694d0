/** Style sheet of the element; a page changes it by the custom properties of `:host`. */
export const style = `
:host { --face-auth-accent: #1d5fd1; --face-auth-on-accent: #fff; --face-auth-text: #16202e; --face-auth-soft: #4d5a70;
  --face-auth-background: #fff; --face-auth-line: #c9d3e2; --face-auth-good: #17734a; --face-auth-bad: #b3261e;
  display: block; color-scheme: light dark; color: var(--face-auth-text); font: 1rem/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :host { --face-auth-accent: #8ab4ff; --face-auth-on-accent: #0b1a33;
  --face-auth-text: #eef2f8; --face-auth-soft: #b3bfd2; --face-auth-background: #171e28; --face-auth-line: #3b495c;
  --face-auth-good: #6fd3a3; --face-auth-bad: #ff9d94; } }
section { box-sizing: border-box; padding: 1.5rem; border: 1px solid var(--face-auth-line); border-radius: 1rem;
  background: var(--face-auth-background); text-align: center; }
section:focus { outline: none; }
section:focus-visible { outline: 3px solid var(--face-auth-accent); outline-offset: 2px; }
h2 { margin: 0 0 .25rem; font-size: 1.25rem; line-height: 1.3; }
p, ul { margin: 0 0 1rem; color: var(--face-auth-soft); }
ul { padding: 0; list-style: none; }
p:empty, ul:empty, .stage:empty, .actions:empty { display: none; }
.mark { width: 3rem; height: 3rem; margin: 0 auto .75rem; border: .25rem solid var(--face-auth-line); border-radius: 50%;
  display: grid; place-items: center; font-size: 1.5rem; line-height: 1; box-sizing: border-box; }
[data-screen=loading] .mark, [data-screen=checking] .mark { border-top-color: var(--face-auth-accent); animation: turn 1s linear infinite; }
[data-screen=passed] .mark { border-color: var(--face-auth-good); color: var(--face-auth-good); }
:is([data-screen=failed], [data-screen=expired], [data-screen=error]) .mark { border-color: var(--face-auth-bad); color: var(--face-auth-bad); }
:is([data-screen=ready], [data-screen=capture], [data-screen=handoff], [data-screen=tab], [data-screen=cancelled]) .mark { display: none; }
iframe { width: 100%; height: min(80vh, 44rem); border: 0; border-radius: .75rem; background: #fff; color-scheme: auto; }
svg { width: min(100%, 15rem); background: #fff; color: #000; border-radius: .75rem; }
.stage { margin: 0 0 1rem; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; justify-content: center; }
button, a { box-sizing: border-box; min-height: 2.75rem; padding: .6rem 1.25rem; border: 1px solid var(--face-auth-accent);
  border-radius: .75rem; background: transparent; color: var(--face-auth-accent); font: inherit; font-weight: 600;
  text-decoration: none; cursor: pointer; }
.primary { background: var(--face-auth-accent); color: var(--face-auth-on-accent); }
button:focus-visible, a:focus-visible, iframe:focus-visible { outline: 3px solid var(--face-auth-accent); outline-offset: 2px; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .mark { animation: none !important; border-style: dashed; } }
@media (forced-colors: active) { button, a { border-color: ButtonText; } }
`;
