/** Keeps what is typed on the page for its owner, and opens the sign-in page with the way back. */
export async function keepAndLeave(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-keeps-draft]');
  const next = new URL(location.href);
  if (form?.querySelector('input:not([type=hidden]), textarea, select')) {
    const body = new FormData(form);
    const headers = { 'x-form-path': location.pathname };
    const answer = await fetch('/api/drafts', { method: 'POST', body, headers }).catch(() => null);
    // What could not be kept is only on this page.
    if (!answer || answer.status >= 500) return;
    const formKey = body.get('formKey');
    if (typeof formKey === 'string') next.searchParams.set('draft', formKey);
  }
  const query = new URLSearchParams({ next: `${next.pathname}${next.search}`, expired: '1' });
  location.assign(`/sign-in?${query}`);
}
