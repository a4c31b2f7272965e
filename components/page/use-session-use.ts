'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** As often as the server notes the use of a session (lib/web/auth/session.ts). */
const NOTE_AFTER_MS = 60_000;
const CHANNEL = 'session-used';

/**
 * How long the page had been open when the session was last used: loading the page, typing in it, the same in
 * another tab, or a wish to stay. Typing is noted at the server at most once a minute.
 * @returns that time, and what notes a use now; false: the session is over
 */
export function useSessionUse(): [number, () => Promise<boolean>] {
  const [usedAtMs, setUsedAt] = useState(0);
  const channel = useRef<BroadcastChannel>(null);
  const notedAt = useRef(0);
  const noteUse = useCallback(async () => {
    notedAt.current = performance.now();
    const answer = await fetch('/api/session', { method: 'POST' });
    if (answer.ok) {
      setUsedAt(performance.now());
      channel.current?.postMessage('');
    }
    return answer.ok;
  }, []);
  useEffect(() => {
    const tabs = new BroadcastChannel(CHANNEL);
    channel.current = tabs;
    tabs.onmessage = () => setUsedAt(performance.now());
    tabs.postMessage('');
    return () => tabs.close();
  }, []);
  useEffect(() => {
    const typed = () => {
      if (performance.now() - notedAt.current < NOTE_AFTER_MS) return;
      // Without an answer the time runs on, and the reader is warned.
      void noteUse().catch(() => undefined);
    };
    document.addEventListener('input', typed);
    return () => document.removeEventListener('input', typed);
  }, [noteUse]);
  return [usedAtMs, noteUse];
}
