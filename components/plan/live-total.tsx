'use client';

import { type ReactNode, useRef, useState } from 'react';
import { formatPence, parsePounds, pence } from '@/lib/core/money';
import { indicativeBudget } from '@/lib/plan/rules/indicative';

/**
 * Shows the total of the amounts that are typed inside it. Without a script it shows nothing; the next page
 * has the saved total.
 */
export function LiveTotal({ children }: { children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState<string | null>(null);
  const update = () => setTotal(totalOf((name) => typedIn(container.current, name)));
  return (
    <div ref={container} onInput={update}>
      {children}
      <p aria-live="polite">{total && <strong>Total so far: {total}</strong>}</p>
    </div>
  );
}

function typedIn(container: HTMLDivElement | null, name: string): string {
  return container?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim() ?? '';
}

/** Null while the typed amounts make no budget. */
function totalOf(typed: (name: string) => string): string | null {
  const weekly = amountOf(typed('weekly'));
  const oneOff = amountOf(typed('oneOff'));
  if (weekly === null || oneOff === null) return null;
  const made = indicativeBudget({
    weekly,
    weeks: weekly > 0 ? Number(typed('weeks') || Number.NaN) : 0,
    contingencyWeeks: weekly > 0 ? Number(typed('contingencyWeeks')) : 0,
    oneOff: oneOff > 0 ? [oneOff] : [],
  });
  return made.ok ? formatPence(made.value.total) : null;
}

function amountOf(typed: string) {
  return typed === '' ? pence(0) : parsePounds(typed);
}
