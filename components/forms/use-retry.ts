'use client';

import { useEffect, useState } from 'react';
import type { FormFault } from '@/lib/core/form/form-state';

/** How long it waits before each try: a minute in all. */
const WAITS_MS = [2_000, 4_000, 8_000, 16_000, 30_000];
export const MOST_TRIES = WAITS_MS.length;

/** `off`: it never began. `stopped`: by the reader. `ended`: after the last try. */
export type Retry = { kind: 'off' | 'stopped' | 'ended' } | { kind: 'on'; next: number };

/**
 * Sends a form again after a lost connection, a few times. Stops when the reader says so or goes on typing:
 * nothing half typed is sent.
 */
export function useRetry(fault: FormFault | undefined, isSending: boolean, sendAgain: () => void) {
  const [tried, setTried] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const retry = retryOf(fault, tried, isStopped);
  const next = retry.kind === 'on' && !isSending ? retry.next : null;
  useEffect(() => {
    if (next === null) return;
    const stop = () => setStopped(true);
    const timer = window.setTimeout(
      () => {
        setTried(next);
        sendAgain();
      },
      WAITS_MS[next - 1],
    );
    document.addEventListener('input', stop);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('input', stop);
    };
  }, [next, sendAgain]);
  const begin = () => {
    setTried(0);
    setStopped(false);
  };
  return { retry, stop: () => setStopped(true), begin };
}

function retryOf(fault: FormFault | undefined, tried: number, isStopped: boolean): Retry {
  if (fault?.kind !== 'connection') return { kind: 'off' };
  if (isStopped) return { kind: 'stopped' };
  return tried < MOST_TRIES ? { kind: 'on', next: tried + 1 } : { kind: 'ended' };
}
