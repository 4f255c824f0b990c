/** The looks of a page: on screens light or dark, as the reader has it; on paper A4, black on white. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1f2937; --soft: #4b5563; --line: #d1d5db; --head: #f3f4f6; --page: #ffffff; --link: #1d4ed8; --mark: #fef3c7;
  --red: #fde2e1; --red-text: #8f1d18; --orange: #ffe4cc; --orange-text: #7c3a00; --yellow: #fff4c2; --yellow-text: #6b5200; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e5e7eb; --soft: #b6bdc8; --line: #4b5563; --head: #252b36; --page: #14181f; --link: #93b4ff; --mark: #4a3f12;
    --red: #5c1d1a; --red-text: #ffd9d6; --orange: #5a3208; --orange-text: #ffe0c2; --yellow: #4d430c; --yellow-text: #fff0b3; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main, nav { max-width: 75rem; margin: 0 auto; padding: 1rem 1.5rem; }
article + article { margin-top: 3rem; border-top: 3px double var(--line); }
h1 { font-size: 1.6rem; text-align: center; margin: 1rem 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.note { color: var(--soft); margin: .2rem 0; }
header .note { text-align: center; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; font-size: .9em; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--head); vertical-align: bottom; }
th.number { text-align: right; }
tbody th { font-weight: inherit; }
tbody th, td.red, td.orange, td.yellow { white-space: nowrap; }
td.number { text-align: right; white-space: nowrap; }
td.sign { text-align: center; }
tr.whole > * { font-weight: 700; }
.red, .orange, .yellow { font-weight: 700; }
.red { background: var(--red); color: var(--red-text); }
.orange { background: var(--orange); color: var(--orange-text); }
.yellow { background: var(--yellow); color: var(--yellow-text); }
td p { margin: 0; }
figure { margin: 1rem 0; padding: .75rem; background: #ffffff; border: 1px solid var(--line); border-radius: .4rem; }
figure svg { display: block; width: 100%; height: auto; max-width: 60rem; margin: 0 auto; }
tr:target > * { background: var(--mark); }
.doubt { color: var(--soft); font-weight: 400; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --text: #000000; --soft: #333333; --line: #888888; --head: #eeeeee; --page: #ffffff; --link: #000000; --mark: transparent;
    --red: #fde2e1; --red-text: #8f1d18; --orange: #ffe4cc; --orange-text: #7c3a00; --yellow: #fff4c2; --yellow-text: #6b5200; }
  body { font-size: 10pt; print-color-adjust: exact; }
  main, nav { max-width: none; padding: 0; }
  nav { display: none; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  h2 { break-after: avoid; }
  article + article, .annex { break-before: page; }
}
`;
