import type { FormValues } from '@/lib/core/form/form-state';

/** Whether a draft is about the same subject: one address may show several people, one after another. */
export function isAbout(kept: FormValues, about: Readonly<Record<string, string>>): boolean {
  return Object.entries(about).every(([name, id]) => kept[name] === id);
}
