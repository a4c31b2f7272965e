'use client';

import { useEffect, useRef, useState } from 'react';
import { keepAndLeave } from './keep-and-leave';
import { useSessionUse } from './use-session-use';

const WARN_MS = 2 * 60_000;

type Props = { idleMinutes: number; endsInMs: number };

/**
 * Warns two minutes before the session ends, in a dialog that is seen wherever the page is scrolled, and
 * offers to stay. Typing counts as use, and so does another tab. At the end it keeps typed values for their
 * owner and opens the sign-in page. Without JavaScript the server keeps what is sent too late
 * (lib/web/forms/form-action.ts).
 */
export function SessionWarning({ idleMinutes, endsInMs }: Props) {
  // How long the page had been open at the last use. Both timers restart from there.
  const [usedAtMs, noteUse] = useSessionUse();
  const [warnedOf, warnOf] = useState<number | null>(null);
  const isLast = endsInMs - usedAtMs <= idleMinutes * 60_000;
  useEffect(() => {
    const left = Math.max(0, Math.min(idleMinutes * 60_000, endsInMs - usedAtMs));
    const warn = window.setTimeout(() => warnOf(usedAtMs), Math.max(0, left - WARN_MS));
    const leave = window.setTimeout(() => void keepAndLeave(), left);
    return () => {
      window.clearTimeout(warn);
      window.clearTimeout(leave);
    };
  }, [idleMinutes, endsInMs, usedAtMs]);
  const stay = async () => {
    if (isLast) return warnOf(null);
    if (!(await noteUse())) await keepAndLeave();
  };
  return <Warning isOpen={warnedOf === usedAtMs} isLast={isLast} onStay={() => void stay()} />;
}

type WarningProps = { isOpen: boolean; isLast: boolean; onStay: () => void };

/** @param isLast the session ends whatever the reader does */
function Warning({ isOpen, isLast, onStay }: WarningProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      aria-labelledby="session-warning"
      onCancel={(event) => {
        // The Escape key: the dialog closes when the answer has come.
        event.preventDefault();
        onStay();
      }}
    >
      <h2 className="nhsuk-heading-m" id="session-warning">
        You will be signed out in 2 minutes
      </h2>
      <p>This keeps your information safe. We will keep what you have typed on this page.</p>
      {isLast && <p>You have been signed in for a long time, so you need to sign in again.</p>}
      <button type="button" className="nhsuk-button" onClick={onStay}>
        {isLast ? 'Close this message' : 'Stay signed in'}
      </button>
    </dialog>
  );
}
