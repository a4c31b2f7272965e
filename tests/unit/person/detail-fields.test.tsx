import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detailsShape, typedDetails } from '@/app/practitioner/people/details-schema';
import { DetailsFields } from '@/components/person/details-fields';
import { day } from '@/lib/core/plain-date';
import { DETAIL_NAMES, DETAILS } from '@/lib/person/rules/detail-fields';
import { detailName } from '@/lib/person/rules/detail-text';

const least = {
  givenName: 'Ada',
  familyName: 'Example',
  nhsNumberAnswer: 'NOT_YET_TRACED',
  dateOfBirth: { day: '4', month: '5', year: '1980' },
};
const errorsOf = (typed: object) =>
  z
    .object(detailsShape)
    .safeParse({ ...least, ...typed })
    .error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

describe('the details of a person are one table', () => {
  it('the form asks for each of them, under its label', () => {
    const form = parse(renderToStaticMarkup(<DetailsFields />));
    const labels = form.querySelectorAll('label, legend').map(({ text }) => text.trim());
    for (const name of DETAIL_NAMES) {
      if (name === 'diedOn' || name === 'nhsNumberMissing') continue;
      const asked = DETAILS[name].label;
      expect(labels.filter((label) => label === asked || label === `${asked} (optional)`)).not.toEqual([]);
    }
  });

  it('the schema reads each of them, and a command gets each of them in the order of the table', () => {
    const read = z.object(detailsShape).parse(least);
    const typed = typedDetails({ ...read, version: 3 } as typeof read, day('2026-03-02'));
    expect(Object.keys(typed)).toEqual(DETAIL_NAMES);
    expect(typed).toMatchObject({ diedOn: '2026-03-02', nhsNumber: '', nhsNumberMissing: 'NOT_YET_TRACED' });
  });

  it.each(DETAIL_NAMES.filter((name) => 'longest' in DETAILS[name].shape))(
    '%s is no longer than it may be',
    (name) => {
      const { shape } = DETAILS[name];
      const longest = 'longest' in shape ? shape.longest : 0;
      expect(errorsOf({ [name]: 'x'.repeat(longest) })).toEqual([]);
      expect(errorsOf({ [name]: 'x'.repeat(longest + 1) })).toEqual([
        [name, `Use ${longest} characters or fewer`],
      ]);
    },
  );

  it.each(['postcode', 'phone', 'email'] as const)('%s may be left out, or has its shape', (name) => {
    expect(errorsOf({ [name]: ' ' })).toEqual([]);
    expect(errorsOf({ [name]: 'nothing like it' })).toEqual([[name, DETAILS[name].shape.wrong]]);
  });

  it('no two are called the same', () => {
    expect(new Set(DETAIL_NAMES.map(detailName)).size).toBe(DETAIL_NAMES.length);
  });
});
