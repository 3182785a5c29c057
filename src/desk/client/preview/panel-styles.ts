/** Styles of the panel of mistakes: apart from the site's own, so that neither changes the other. */
export const PANEL_STYLES = `
:host {
  position: fixed;
  inset: auto 0 0 0;
  z-index: 9;
  max-block-size: 60vh;
  overflow: auto;
  background: #fff;
  color: #1c2127;
  border-block-start: 4px solid #a8321f;
  box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);
  font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif;
}
:host([folded]) :is(ol, p) { display: none; }
section { max-inline-size: 1120px; margin-inline: auto; padding: 12px clamp(16px, 4vw, 40px) 16px; }
h2 { font-size: 18px; margin: 0; color: #a8321f; }
p { margin: 4px 0; }
ol { margin: 8px 0 0; padding-inline-start: 1.5em; }
li { padding-block: 8px; border-block-start: 1px solid #d9d5cb; }
.message { font-weight: 700; }
code, pre { font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
pre { margin: 4px 0; padding: 4px 8px; background: #f3f1ea; white-space: pre-wrap; }
.number { color: #565f6b; user-select: none; }
mark { background: #ffd7cf; color: inherit; text-decoration: underline wavy #a8321f; }
a { color: #1d4e7a; margin-inline-end: 1.5em; }
button { float: inline-end; font: inherit; color: inherit; background: #fff; border: 1px solid #6f757d; padding: 4px 14px; min-block-size: 44px; }
:focus-visible { outline: 3px solid #a8321f; outline-offset: 2px; }
@media print { :host { display: none; } }
`;
