'use client';

import { type ReactNode, useRef, useState } from 'react';
import { formatPence, parsePounds, pence } from '@/lib/core/money';
import { indicativeBudget } from '@/lib/plan/rules/indicative';

/** Says what the amounts typed inside it come to. Without a script nothing is said; the saved total is on the next page. */
export function LiveTotal({ children }: { children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState<string | null>(null);
  const count = () => setTotal(totalOf((name) => typedIn(around.current, name)));
  return (
    <div ref={around} onInput={count}>
      {children}
      <p aria-live="polite">{total && <strong>Total so far: {total}</strong>}</p>
    </div>
  );
}

function typedIn(around: HTMLDivElement | null, name: string): string {
  return around?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim() ?? '';
}

/** Null while what is typed makes no budget. */
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
