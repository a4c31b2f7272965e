export const TELLINGS = ['IN_PERSON', 'PHONE', 'VIDEO', 'LETTER', 'OWN_FORMAT'] as const;
export type Telling = (typeof TELLINGS)[number];

const names: Record<Telling, string> = {
  IN_PERSON: 'In person',
  PHONE: 'By phone',
  VIDEO: 'By video call',
  LETTER: 'By letter',
  OWN_FORMAT: 'In the format they need',
};

/** A way of telling somebody something, as it is shown and kept. */
export function tellingName(telling: Telling): string {
  return names[telling];
}
