import { parsePhone, parsePostcode } from './contact-formats';
import type { DetailName } from './details';

/**
 * The accepted text of a detail. Lengths are characters, inclusive. `wrong` and `missing` say how to mend it.
 */
export type DetailShape =
  | { kind: 'needed-text'; longest: number; missing: string }
  /** Empty if the person has one name. */
  | { kind: 'given-name'; longest: number }
  | { kind: 'text'; longest: number }
  /** Optional. `read` gives the stored form of a text, or null if it is wrong. */
  | { kind: 'read'; read: (typed: string) => string | null; wrong: string }
  | { kind: 'email'; wrong: string }
  | { kind: 'birth'; missing: string }
  | { kind: 'optional-day' }
  | { kind: 'nhs-number' | 'nhs-number-missing' };

type Detail = {
  label: string;
  group: keyof typeof DETAIL_GROUPS | 'life';
  shape: DetailShape;
  hint?: string;
};

/** The groups of details under one heading. The days of birth and death are separate. */
export const DETAIL_GROUPS = {
  name: 'Name',
  'nhs-number': 'NHS number',
  address: 'Address (optional)',
  contact: 'Contact (optional)',
} as const;

/** Every detail of a person, in the order in which they are asked and compared. */
export const DETAILS = {
  givenName: {
    label: 'Given name',
    group: 'name',
    shape: { kind: 'given-name', longest: 80 },
  },
  familyName: {
    label: 'Family name',
    group: 'name',
    shape: { kind: 'needed-text', longest: 80, missing: 'Enter the family name' },
  },
  preferredName: {
    label: 'Preferred name',
    group: 'name',
    shape: { kind: 'text', longest: 80 },
    hint: 'What the person likes to be called, if different',
  },
  dateOfBirth: {
    label: 'Date of birth',
    group: 'life',
    shape: { kind: 'birth', missing: 'Enter the date of birth, or the year alone' },
    hint: 'For example, 27 3 1985. If only the year is known, leave the day and month blank',
  },
  diedOn: {
    label: 'Date of death',
    group: 'life',
    shape: { kind: 'optional-day' },
  },
  nhsNumber: {
    label: 'NHS number',
    group: 'nhs-number',
    shape: { kind: 'nhs-number' },
    hint: '10 digits, for example 999 123 4567',
  },
  nhsNumberMissing: {
    label: 'Why there is no NHS number',
    group: 'nhs-number',
    shape: { kind: 'nhs-number-missing' },
  },
  addressLine1: { label: 'Address line 1', group: 'address', shape: { kind: 'text', longest: 120 } },
  addressLine2: { label: 'Address line 2', group: 'address', shape: { kind: 'text', longest: 120 } },
  town: { label: 'Town or city', group: 'address', shape: { kind: 'text', longest: 80 } },
  postcode: {
    label: 'Postcode',
    group: 'address',
    shape: { kind: 'read', read: parsePostcode, wrong: 'Enter a full UK postcode, for example SW1A 1AA' },
  },
  phone: {
    label: 'Phone number',
    group: 'contact',
    shape: { kind: 'read', read: parsePhone, wrong: 'Enter a phone number, for example 01632 960 001' },
  },
  email: {
    label: 'Email address',
    group: 'contact',
    shape: { kind: 'email', wrong: 'Enter an email address, for example name@example.com' },
  },
} as const satisfies Record<DetailName, Detail>;

/** The names of all details, in their order. */
export const DETAIL_NAMES = Object.keys(DETAILS) as DetailName[];
