import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  checkNames,
  checkNhsNumber,
  detailsShape,
  typedDetails,
} from '@/app/practitioner/people/details-schema';
import { onceRead } from '@/lib/core/form/fields';
import { checkDetails } from '@/lib/person/rules/details';
import { readPersonSearch } from '@/lib/person/rules/person-search';
import { nested, typedValues } from '@/lib/web/forms/form-values';
import { today } from '../../support/person';

// What people typed or pasted into services like this one, and what it must become on the way from the
// browser to the record.

const schema = z
  .object(detailsShape)
  .superRefine(checkNames, onceRead('givenName'))
  .superRefine(checkNhsNumber, onceRead('nhsNumber'));

const sent: Record<string, string> = {
  givenName: 'Ada',
  familyName: 'Example',
  'dateOfBirth-day': '4',
  'dateOfBirth-month': '5',
  'dateOfBirth-year': '1980',
  nhsNumberAnswer: 'NOT_YET_TRACED',
};

/** The stored details of a form, or the fields that are wrong. */
function stored(typed: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...sent, ...typed })) form.append(name, value);
  const read = schema.safeParse(nested(typedValues(form)));
  if (!read.success) return read.error.issues.map(({ path }) => path.join('-'));
  const checked = checkDetails(typedDetails(read.data, null), today);
  return checked.ok ? checked.value : [checked.error.kind];
}

describe('a person as they are typed and as they are kept', () => {
  it.each<[string, Record<string, string>, object]>([
    ['a phone from a contact list', { phone: '\u202d07700 900982\u202c' }, { phone: '07700 900982' }],
    ['a phone of Relay UK', { phone: '18001 01632 960001' }, { phone: '18001 01632 960001' }],
    ['an extension', { phone: '01632 960001 ext 12' }, { phone: '01632 960001 ext 12' }],
    ['a postcode', { postcode: 'EC1A 1BB\u200b' }, { postcode: 'EC1A 1BB' }],
    [
      'an email of a letter',
      { email: 'siobhan.o’brien@example.org.' },
      { email: "siobhan.o'brien@example.org" },
    ],
    ['a mark within a name', { givenName: 'Ali\u200bce' }, { givenName: 'Alice' }],
    ['a preferred name of marks', { preferredName: '\u2060' }, { preferredName: null }],
    ['a name of marks', { givenName: '\u200b' }, ['givenName']],
    ['a dot for a name', { givenName: '.' }, ['givenName']],
    ['a dash for a family name', { familyName: '-' }, ['familyName']],
    [
      'one name',
      { givenName: '', familyName: 'Suharto', hasOneName: 'YES' },
      { givenName: '', familyName: 'Suharto' },
    ],
    ['no given name', { givenName: '' }, ['givenName']],
    ['a year of birth', { 'dateOfBirth-day': '', 'dateOfBirth-month': '' }, { dateOfBirth: '1980' }],
    ['a month of junk', { 'dateOfBirth-month': 'junk' }, ['dateOfBirth-day']],
    ...['\u200b9990000018', '9990000018.0', "'9990000018", 'NHS No: 999 000 0018', '999.000.0018'].map(
      (nhsNumber): [string, Record<string, string>, object] => [
        `the NHS number ${nhsNumber}`,
        { nhsNumberAnswer: 'YES', nhsNumber },
        { nhsNumber: '9990000018' },
      ],
    ),
  ])('%s', (_, typed, expected) => {
    if (Array.isArray(expected)) expect(stored(typed)).toEqual(expected);
    else expect(stored(typed)).toMatchObject(expected);
  });

  it('is looked for by the same', () => {
    const form = new FormData();
    form.append('search', '\u202d9990002088.0\u202c');
    const { search } = typedValues(form);
    expect(readPersonSearch(String(search))).toEqual({ kind: 'number', nhsNumber: '9990002088' });
  });
});
