'use client';

import { useEffect, useState } from 'react';

const WARN_MS = 2 * 60_000;

type Props = { idleMinutes: number; endsInMs: number };

/**
 * Warns two minutes before the session ends and offers to stay. At the end it keeps typed values for their
 * owner and opens the sign-in page. Without JavaScript the server keeps what is sent too late
 * (lib/web/forms/form-action.ts).
 */
export function SessionWarning({ idleMinutes, endsInMs }: Props) {
  // How long the page had been open when the user last chose to stay. Both timers restart from there.
  const [stayedAtMs, setStayedAt] = useState(0);
  const [isWarning, setWarning] = useState(false);
  useEffect(() => {
    const left = Math.max(0, Math.min(idleMinutes * 60_000, endsInMs - stayedAtMs));
    const warn = window.setTimeout(() => setWarning(true), Math.max(0, left - WARN_MS));
    const leave = window.setTimeout(() => void keepAndLeave(), left);
    return () => {
      window.clearTimeout(warn);
      window.clearTimeout(leave);
    };
  }, [idleMinutes, endsInMs, stayedAtMs]);
  const stay = async () => {
    const answer = await fetch('/api/session', { method: 'POST' });
    if (!answer.ok) return keepAndLeave();
    setWarning(false);
    setStayedAt(performance.now());
  };
  return <div role="alert">{isWarning && <Warning onStay={() => void stay()} />}</div>;
}

function Warning({ onStay }: { onStay: () => void }) {
  return (
    <div className="nhsuk-warning-callout">
      <h2 className="nhsuk-warning-callout__label">You will be signed out in 2 minutes</h2>
      <p>This keeps your information safe. We will keep what you have typed on this page.</p>
      <button type="button" className="nhsuk-button" onClick={onStay}>
        Stay signed in
      </button>
    </div>
  );
}

async function keepAndLeave(): Promise<void> {
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
