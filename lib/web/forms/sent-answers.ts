import { createHash } from 'node:crypto';
import type { FormValues } from '@/lib/core/form/form-state';

/** The fields that every form has and no schema asks for. */
const OWN = ['formKey', 'formOwner', 'again', 'shown'];

/**
 * A digest of a form's address and answers. Spaces around and between words, and kinds of line end, make no
 * other answer.
 */
export function answersDigest(path: string, values: FormValues): string {
  const answers = Object.entries(values)
    .filter(([name]) => !OWN.includes(name))
    .map(([name, value]) => [name, [value].flat().map(plain)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([path, answers]))
    .digest('hex');
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
