import 'server-only';
import { env } from '@/lib/platform/env';
import { open, seal } from './sealed-text';

/** Seals what belongs to a second factor with the key of the service, which is not in the database. */
export function sealFactor(text: string): string {
  const key = env().PHB_FACTOR_KEY;
  if (!key) throw new Error('PHB_FACTOR_KEY is not set: second factors cannot be kept');
  return seal(key, text, 'second factor');
}

/** What was sealed, with this key or the one before it. Null: with neither. */
export function openFactor(sealed: string): string | null {
  const { PHB_FACTOR_KEY, PHB_FACTOR_KEY_BEFORE } = env();
  for (const key of [PHB_FACTOR_KEY, PHB_FACTOR_KEY_BEFORE]) {
    const text = key ? open(key, sealed, 'second factor') : null;
    if (text !== null) return text;
  }
  return null;
}
