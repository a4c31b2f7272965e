/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * One page with every picture, both widths next to each other.
 * @param {(import('./camera.mjs').Taken & { screen: import('./list.mjs').Screen })[]} taken
 */
export function indexPage(taken) {
  const figures = taken.map(
    ({ screen, account, address, files, faults }) => `
<section>
  <h2>${escaped(screen.route)}${screen.state ? `: ${escaped(screen.state)}` : ''}</h2>
  <p>${escaped(account ?? 'nobody signed in')} · <code>${escaped(address)}</code></p>
  ${faults.map((fault) => `<p class="fault">${escaped(fault)}</p>`).join('')}
  <div>${files.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(`${screen.route} ${file}`)}"></a>`).join('')}</div>
</section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px/1.4 system-ui;margin:2rem}section{border-top:1px solid #ccc;padding:1rem 0}div{display:flex;gap:1rem;align-items:flex-start;flex-wrap:wrap}
img{border:1px solid #888;max-height:560px}h2{margin:0}.fault{color:#b00;font-weight:700}</style>
<h1>${taken.length} screens</h1>${figures.join('')}</html>\n`;
}
