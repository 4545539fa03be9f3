/** The look of every page, in light and dark, on phones and desktops. */
export const pageStyle = `
:root{--paper:#f6f7f9;--card:#fff;--ink:#1c2430;--soft:#5a6676;--line:#dfe3e9;--good:#16794c;--bad:#b3261e;--neutral:#2a5fb0}
@media (prefers-color-scheme:dark){:root{--paper:#11151b;--card:#1a2029;--ink:#e8ecf2;--soft:#9ba7b7;--line:#2c3542;--good:#4cc38a;--bad:#ff8a80;--neutral:#82b1ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:30rem;padding:2.5rem 2rem 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:1rem;text-align:center;overflow-wrap:anywhere}
svg{width:3.5rem;height:3.5rem;fill:none;stroke:currentColor;stroke-width:3.5;stroke-linecap:round;stroke-linejoin:round}
circle{stroke-width:2;opacity:.35}
.good svg{color:var(--good)}.bad svg{color:var(--bad)}.neutral svg,.next svg{color:var(--neutral)}
h1{margin:1rem 0 .75rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
p{margin:0 0 .75rem;color:var(--soft);text-wrap:balance}
.details{color:var(--ink)}
.bad .details{padding:.75rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;font-size:.9375rem;text-align:left;text-wrap:wrap}
button{margin:.5rem 0 .75rem;padding:.6rem 1.5rem;border:0;border-radius:.5rem;background:var(--neutral);color:var(--card);font:inherit;font-weight:600;cursor:pointer}
footer{margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8125rem}
@media (max-width:30rem){main{padding:2rem 1.25rem 1rem}h1{font-size:1.3125rem}}
`
