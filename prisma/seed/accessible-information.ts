import type { Origin } from './names';
import type { Random } from './random';

const FORMATS = [
  'Large print, at least 18 point',
  'Easy read with pictures',
  'Braille, grade 2',
  'Audio file by email',
  'Plain text by email',
];
const METHODS = [
  'Text message, not phone calls',
  'Email only',
  'Letter, then a phone call',
  'Through the family, by phone',
];
const SUPPORT = [
  'Uses hearing aids: speak facing them',
  'Lip-reads',
  'Needs more time to answer',
  'Uses a communication board',
];

const LANGUAGES: Partial<Record<Origin, string>> = {
  POLISH: 'Polish', ROMANIAN: 'Romanian', PORTUGUESE: 'Portuguese', INDIAN: 'Punjabi', PAKISTANI: 'Urdu', BANGLADESHI: 'Bengali (Sylheti)',
  CHINESE: 'Cantonese', SOMALI: 'Somali', ARAB: 'Arabic', TURKISH: 'Turkish',
}; // biome-ignore format: a table

/** Needs under the Accessible Information Standard: null if not asked, empty if there is none. */
export function accessibleInformation(random: Random, origin: Origin) {
  const isAsked = random.chance(0.85);
  const need = (share: number, words: readonly string[]) =>
    isAsked ? (random.chance(share) ? random.pick(words) : '') : null;
  const language = LANGUAGES[origin];
  const interpreters = [
    ...(language ? [`${language} interpreter`] : []),
    'British Sign Language interpreter',
  ];
  return {
    aisContactMethod: need(0.12, METHODS),
    aisInformationFormat: need(0.11, FORMATS),
    aisCommunicationProfession: need(
      language ? 0.25 : 0.02,
      interpreters.slice(0, language && random.chance(0.9) ? 1 : 2),
    ),
    aisCommunicationSupport: need(0.13, SUPPORT),
  };
}
