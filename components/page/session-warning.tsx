'use client';

import { useEffect, useState } from 'react';

const WARN_MS = 2 * 60_000;

type Props = { idleMinutes: number; endsInMs: number };

/**
 * Two minutes before the session ends: says so, and offers to stay. When time runs out, what is typed is kept for its
 * owner and the sign-in page opens. Without a script the server keeps what is sent too late (lib/forms/form-action.ts).
 */
export function SessionWarning({ idleMinutes, endsInMs }: Props) {
  const [stayed, setStayed] = useState(0);
  const [isWarning, setWarning] = useState(false);
  useEffect(() => {
    const left = Math.min(idleMinutes * 60_000, endsInMs);
    const warn = window.setTimeout(() => setWarning(true), Math.max(0, left - WARN_MS));
    const leave = window.setTimeout(keepAndLeave, left);
    return () => {
      window.clearTimeout(warn);
      window.clearTimeout(leave);
    };
  }, [idleMinutes, endsInMs, stayed]);
  const stay = async () => {
    const answer = await fetch('/api/session', { method: 'POST' });
    if (!answer.ok) return keepAndLeave();
    setWarning(false);
    setStayed(stayed + 1);
  };
  return (
    <div role="alert">
      {isWarning && (
        <div className="nhsuk-warning-callout">
          <h2 className="nhsuk-warning-callout__label">You will be signed out in 2 minutes</h2>
          <p>This keeps your information safe. We will keep what you have typed on this page.</p>
          <button type="button" className="nhsuk-button" onClick={stay}>
            Stay signed in
          </button>
        </div>
      )}
    </div>
  );
}

async function keepAndLeave(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-keeps-draft]');
  if (form)
    await fetch('/api/drafts', {
      method: 'POST',
      body: new FormData(form),
      headers: { 'x-form-path': location.pathname },
    });
  location.assign(`/sign-in?${new URLSearchParams({ next: location.pathname, expired: '1' })}`);
}
