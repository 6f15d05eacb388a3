/** Style of the first page of a bundle: fonts of the system, so that the page is one file. */
export const startStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#211e1a;--muted:#69625a;--rule:#e3ded4;--rubric:#93301f;--tint:#f4f1ea}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#e2ddd4;--muted:#a59e92;--rule:#35322d;--rubric:#e8a18c;--tint:#1e1c1a}}
*{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);font:100%/1.55 Charter,'Bitstream Charter','PT Serif',Georgia,'Noto Serif',serif;-webkit-text-size-adjust:none;text-size-adjust:none;overflow-wrap:break-word}
main{max-width:66rem;margin:0 auto;padding:clamp(1.5rem,6vw,4rem) clamp(1rem,4vw,3rem) 3rem}
a{color:var(--rubric);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--rubric);outline-offset:3px;border-radius:1px}
h1,h2{font-weight:600;line-height:1.25;text-wrap:balance}
.pair{display:grid;gap:1rem 3.25rem}
header{padding-bottom:clamp(1.5rem,4vw,2.5rem)}
header h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.75rem);letter-spacing:-.01em}
header h1 a{color:inherit;text-decoration:none}
header p{color:var(--muted)}
section{padding:1.5rem 0;border-top:1px solid var(--rule)}
h2{margin-bottom:.5rem;color:var(--rubric);font-size:1rem}
p+p,ol+p,p+pre,pre+p{margin-top:.6rem}
ol,ul{padding:0;list-style:none}
ol{counter-reset:step}
ol li{position:relative;padding-left:1.75rem;counter-increment:step}
ol li::before{position:absolute;left:0;content:counter(step) '.';color:var(--rubric)}
ol li+li{margin-top:.4rem}
.enter{display:inline-block;margin-top:1rem;padding:.55rem 1.15rem;border:1px solid;border-radius:2px;text-decoration:none}
.enter:hover{background:var(--rubric);border-color:var(--rubric);color:var(--paper)}
dl{display:grid;grid-template-columns:minmax(0,1fr) auto;font-variant-numeric:tabular-nums lining-nums}
dt,dd{padding:.2rem 0;border-bottom:1px dotted var(--rule)}
dd{text-align:right}
ol span{white-space:nowrap}
ul .pair{gap:.4rem 3.25rem;padding:.6rem 0;border-top:1px dotted var(--rule)}
time{display:block;color:var(--muted);font-size:.875rem}
pre{padding:.5rem .75rem;background:var(--tint);font:.8125rem/1.5 ui-monospace,'Cascadia Mono','Liberation Mono',monospace;white-space:pre-wrap}
@media (min-width:46rem){.pair{grid-template-columns:1fr 1fr}}
@media print{.enter{border:0;padding:0}}`
