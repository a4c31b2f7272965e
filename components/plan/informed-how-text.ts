export const WAYS_TO_INFORM = ['IN_PERSON', 'PHONE', 'VIDEO', 'LETTER', 'OWN_FORMAT'] as const;
export type WayToInform = (typeof WAYS_TO_INFORM)[number];

const names: Record<WayToInform, string> = {
  IN_PERSON: 'In person',
  PHONE: 'By phone',
  VIDEO: 'By video call',
  LETTER: 'By letter',
  OWN_FORMAT: 'In the format they need',
};

/** A way of informing a person, as it is shown and stored. */
export function informedHowName(way: WayToInform): string {
  return names[way];
}
