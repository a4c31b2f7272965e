/** Who works where in the story, and what they may do (docs/one-year.md 0.2). */
export const STAFF = {
  'Grace Tran': { code: 'QOX', role: 'PRACTITIONER' },
  'Nadia Rahman': { code: 'QOX', role: 'PRACTITIONER' },
  'Owen Price': { code: 'QOX', role: 'PRACTITIONER' },
  'Ines Kaplan': { code: 'QOX', role: 'PHB_LEAD' },
  'Samira Haddad': { code: 'QOX', role: 'PHB_LEAD', limitPence: 25_000_000 },
  'Miriam Osei': { code: 'QOX', role: 'PHB_LEAD' },
  'Dev Malhotra': { code: 'QOX', role: 'PHB_LEAD', limitPence: 5_000_000 },
  'Tom Ellery': { code: 'QOX', role: 'FINANCE_OFFICER' },
  'Joan Marriott': { code: 'QOX', role: 'FINANCE_OFFICER' },
  'Lee Whitcombe': { code: 'QOX', role: 'FINANCE_OFFICER' },
  'Alun Rees': { code: 'QOX', role: 'ADMINISTRATOR' },
  'Mina Sato': { code: 'QOX', role: 'AUDITOR' },
  'Carla Mendes': { code: 'QHL', role: 'PRACTITIONER' },
  'Bilal Aziz': { code: 'QHL', role: 'PHB_LEAD', limitPence: 5_000_000 },
  'Fay Norton': { code: 'QHL', role: 'FINANCE_OFFICER' },
  'Rob Castle': { code: 'QHL', role: 'FINANCE_OFFICER' },
  'Una Price': { code: 'QHL', role: 'FINANCE_OFFICER' },
} as const;

export type StaffName = keyof typeof STAFF;

/** People of the stories who sign in themselves, and those who act for them. */
export const HOLDERS = [
  'Maureen Tibbs',
  'Celia Beckford',
  'Joanna Marlowe',
  'Karin Lindgren',
  'Theo Lindgren',
] as const;
export type HolderName = (typeof HOLDERS)[number];
export type UserName = StaffName | HolderName;

/** The people of the stories, as they are registered. */
export const PEOPLE = {
  edith: { givenName: 'Edith', familyName: 'Marlowe', dateOfBirth: '1958-02-14', nhsNumber: '999 410 0211' },
  theo: { givenName: 'Theo', familyName: 'Lindgren', dateOfBirth: '2009-01-12', nhsNumber: '999 410 1374' },
  samuel: { givenName: 'Samuel', familyName: 'Oduya', dateOfBirth: '1951-06-30', nhsNumber: '999 410 2532' },
  priti: { givenName: 'Priti', familyName: 'Desai', dateOfBirth: '1984-11-22', nhsNumber: '999 410 3695' },
  callum: { givenName: 'Callum', familyName: 'Reid', dateOfBirth: '1990-08-05', nhsNumber: '999 410 4853' },
  maureen: {
    givenName: 'Maureen',
    familyName: 'Tibbs',
    dateOfBirth: '1963-10-17',
    nhsNumber: '999 410 5019',
  },
  harold: {
    givenName: 'Harold',
    familyName: 'Beckford',
    dateOfBirth: '1939-05-08',
    nhsNumber: '999 410 6171',
  },
  yasmin: { givenName: 'Yasmin', familyName: 'Farouk', dateOfBirth: '1979-04-19', nhsNumber: null },
} as const;

export type PersonName = keyof typeof PEOPLE;
