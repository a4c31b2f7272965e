import type { ReactNode } from 'react';

type Described = { id: string; hint?: ReactNode; error?: string };

/**
 * The ids that describe a control, in reading order, or undefined when nothing does.
 * @param first ids that come before the hint, such as the message of a character count
 */
export function describedBy({ id, hint, error }: Described, first?: string): string | undefined {
  const ids = [first, hint ? `${id}-hint` : '', error ? `${id}-error` : ''];
  return ids.filter(Boolean).join(' ') || undefined;
}
