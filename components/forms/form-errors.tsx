'use client';

import { useEffect, useRef } from 'react';
import { ErrorSummary } from '@/components/nhs/error-summary';
import type { FormState } from '@/lib/core/form/form-state';

/** The error summary above the heading. Takes focus on every refused attempt, not only on the first. */
export function FormErrors({ state: { attempt, errors } }: { state: FormState }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const summary = around.current?.querySelector<HTMLElement>('.nhsuk-error-summary');
    if (attempt === 0 || !summary) return;
    summary.tabIndex = -1;
    summary.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const items = errors.map(({ field, message }) => ({
    ...(field ? { href: `#${field}` } : {}),
    text: message,
  }));
  return (
    <div ref={around}>
      <ErrorSummary items={items} />
    </div>
  );
}
