import 'server-only';
import { z } from 'zod';
import type { FieldError, FormValues } from '@/lib/core/form/form-state';
import { type MergedForm, mergeTyped } from '@/lib/core/form/merge-typed';

/** The hidden field that carries the first values of an edit form. */
const SHOWN = 'shown';
const shownSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The first values of a form that changes a record, with a copy of them that the form sends back. */
export function withShown(values: FormValues): FormValues {
  return { ...values, [SHOWN]: JSON.stringify(answersOf(values)) };
}

/**
 * What was typed, joined with what is stored now: only questions that the sender changed are theirs to write.
 * The copy that comes back is of what is stored, because the page shows that next. Without a copy, as typed.
 */
export function mergeStored(typed: FormValues, stored: FormValues | null): MergedForm {
  const shown = readShown(typed[SHOWN]);
  if (!stored || !shown) return { values: typed, conflicts: [] };
  const now = answersOf(stored);
  const { values, conflicts } = mergeTyped({ shown: answersOf(shown), typed: answersOf(typed), stored: now });
  return {
    values: { ...values, ...versionOf(typed), ...versionOf(stored), [SHOWN]: JSON.stringify(now) },
    conflicts,
  };
}

/** A sentence at each question that both changed. */
export function conflictErrors(conflicts: readonly string[]): FieldError[] {
  return conflicts.map((name) => ({ field: name.replace(/-(day|month|year)$/, ''), message: CHANGED }));
}

const CHANGED = 'Someone else changed this answer while you were typing. Compare both, then save again';

/** The values without what says which version they are of. */
function answersOf({ version: _v, seen: _s, [SHOWN]: _, ...answers }: FormValues): FormValues {
  return answers;
}

function versionOf({ version, seen }: FormValues): FormValues {
  return { ...(version === undefined ? {} : { version }), ...(seen === undefined ? {} : { seen }) };
}

/** The browser sends the copy unsigned: at most it makes a user write what they may write anyway. */
function readShown(sent: FormValues[string] | undefined): FormValues | null {
  if (typeof sent !== 'string') return null;
  try {
    return shownSchema.safeParse(JSON.parse(sent)).data ?? null;
  } catch {
    return null;
  }
}
