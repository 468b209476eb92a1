/** Of the page of charts: light or dark as the reader's system has it. */
export const style: string = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --ours: #0b6bcb; --base: #9aa4af; --rest: #d9a441; --rule: #d0d7de }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b1; --ours: #4aa3ff; --base: #6b7681; --rest: #c08a2c; --rule: #30363d } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 1180px; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin: 2rem 0 0.2rem }
p { color: var(--soft); margin: 0.3rem 0 0.8rem; max-width: 800px }
svg { max-width: 100%; height: auto; display: block } svg text { font: 13px system-ui, sans-serif; fill: var(--ink) } svg .label { fill: var(--soft); paint-order: stroke; stroke: Canvas; stroke-width: 4px }
.ours { fill: var(--ours) } .baseline { fill: var(--base) } .other { fill: var(--rest) }
.curve { stroke: var(--rest); stroke-width: 2; fill: none } .curve.ours { stroke: var(--ours); fill: none } .floor { stroke: var(--rule) }
.whisker { stroke: var(--ink); stroke-width: 1.2; fill: none; opacity: 0.6 } .mark { stroke: var(--soft); stroke-dasharray: 3 3 }
.key i { display: inline-block; width: 0.9em; height: 0.9em; border-radius: 2px; margin: 0 0.2em 0 0.9em; vertical-align: -0.1em }
.key i.ours { background: var(--ours) } .key i.baseline { background: var(--base) } .key i.other { background: var(--rest) }
.key i.whisker { height: 0; border-top: 2px solid var(--ink); vertical-align: 0.3em }
details { margin: 0.4rem 0; overflow-x: auto } summary { cursor: pointer; color: var(--soft) }
table { border-collapse: collapse; margin: 0.6rem 0; white-space: nowrap; font-size: 12px; font-variant-numeric: tabular-nums } th, td { padding: 0.15rem 0.4rem; text-align: right; border-bottom: 1px solid var(--rule) }
th:first-child, td:first-child { text-align: left }
`;
