'use client';

import { useEffect } from 'react';

const MOST_RELOADS = 5;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Asks every few seconds whether the service is back, and then loads the page again: five times at most in
 * one window, as the page for a fault does (scripts/web/retry-script.mjs).
 */
export function useReloadWhenBack(): void {
  useEffect(() => {
    const key = `fault:${location.pathname}`;
    const times = Number(sessionStorage.getItem(key));
    if (times >= MOST_RELOADS) return;
    let timer = 0;
    const ask = async (wait: number) => {
      const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
      if (!answer?.ok) return askIn(Math.min(wait * 1.5, LONGEST_WAIT_MS));
      sessionStorage.setItem(key, String(times + 1));
      location.reload();
    };
    const askIn = (wait: number) => {
      timer = window.setTimeout(() => void ask(wait), wait);
    };
    askIn(Math.min(FIRST_WAIT_MS * 2 ** times, LONGEST_WAIT_MS));
    return () => window.clearTimeout(timer);
  }, []);
}
