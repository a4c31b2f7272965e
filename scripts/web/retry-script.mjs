/**
 * Asks every few seconds whether the service is back. A page is then loaded again, five times at most in one
 * window; a form is left for its owner to send.
 */
export const retryScript = `
(() => {
  const status = document.getElementById('again');
  const form = document.querySelector('form');
  const key = 'fault:' + location.pathname;
  const times = Number(sessionStorage.getItem(key) || 0);
  let wait = 5000 * 2 ** Math.min(times, 4);
  const ask = async () => {
    const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
    if (!answer || !answer.ok) return void setTimeout(ask, wait = Math.min(wait * 1.5, 60000));
    if (form) status.textContent = 'The service is back. You can send it again now.';
    else if (times < 5) { sessionStorage.setItem(key, times + 1); location.reload(); }
  };
  if (!form && times < 5) status.textContent = 'We are trying again for you. You can wait here.';
  setTimeout(ask, wait);
})();`;
