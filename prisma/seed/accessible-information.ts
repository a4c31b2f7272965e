import { type Language, type Needs, NO_NEEDS } from '@/lib/person/rules/needs';
import type { Origin } from './names';
import type { Random } from './random';

const FORMATS: readonly Partial<Needs>[] = [
  { formats: ['LARGE_PRINT'], printPoints: 18 },
  { formats: ['EASY_READ'] },
  { formats: ['BRAILLE'] },
  { formats: ['AUDIO', 'EMAIL'] },
  { formats: ['LARGE_PRINT'], printPoints: 24 },
];
const METHODS: readonly Partial<Needs>[] = [
  { contact: ['TEXT'] },
  { contact: ['BY_EMAIL'] },
  { contact: ['POST', 'PHONE'], contactNote: 'A letter first, then a phone call' },
  { contact: ['THROUGH_OTHERS'], contactNote: 'Call the daughter' },
];
const SUPPORT: readonly Needs['support'][] = [
  ['HEARING_LOOP'],
  ['LIPREADS'],
  ['MORE_TIME'],
  ['COMMUNICATION_AID'],
];

const LANGUAGES: Partial<Record<Origin, Language>> = {
  POLISH: 'POLISH', ROMANIAN: 'ROMANIAN', PORTUGUESE: 'PORTUGUESE', INDIAN: 'PUNJABI', PAKISTANI: 'URDU', BANGLADESHI: 'BENGALI',
  CHINESE: 'CANTONESE', SOMALI: 'SOMALI', ARAB: 'ARABIC', TURKISH: 'TURKISH',
}; // biome-ignore format: a table

/** Needs under the Accessible Information Standard: null if not asked. */
export function accessibleInformation(random: Random, origin: Origin): Needs | null {
  const isAsked = random.chance(0.85);
  const draw = <T>(share: number, choices: readonly T[]) =>
    isAsked && random.chance(share) ? random.pick(choices) : null;
  const language = LANGUAGES[origin];
  const contact = draw(0.12, METHODS);
  const format = draw(0.11, FORMATS);
  const isInterpreted = draw(language ? 0.25 : 0.02, [true]) !== null;
  const support = draw(0.13, SUPPORT) ?? [];
  if (!isAsked) return null;
  const spoken = language && isInterpreted ? { language, languageUses: INTERPRETED } : {};
  const signed: Needs['support'] = isInterpreted && !language ? ['BSL_INTERPRETER'] : [];
  return { ...NO_NEEDS, ...contact, ...format, ...spoken, support: [...signed, ...support] };
}

const INTERPRETED: Needs['languageUses'] = ['LETTERS', 'INTERPRETER'];
