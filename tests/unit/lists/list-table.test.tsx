import { parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { peopleSpec } from '@/components/home/list-specs';
import { PeopleTable } from '@/components/home/people-table';
import { ListTable } from '@/components/lists/list-table';
import { readView } from '@/lib/core/list-view';
import { day } from '@/lib/core/plain-date';

const columns = [
  { key: 'name', text: 'Name' },
  { key: 'born', text: 'Date of birth', isShort: true },
  { key: 'do', hiddenText: 'Actions' },
  { key: 'sum', text: 'Sum', isNumeric: true },
];
const rows = [{ key: 'a', cells: ['Khan, Ali', '4 May 1980', 'Change', '£1.00'] }];

describe('the table of a list', () => {
  const table = parse(renderToStaticMarkup(<ListTable caption="People" columns={columns} rows={rows} />));

  it('has cells without class, role or wrapper; the table says which columns are numbers or short', () => {
    expect(table.querySelector('tbody')?.toString()).toBe(
      '<tbody><tr><th scope="row">Khan, Ali</th><td data-label="Date of birth">4 May 1980</td><td>Change</td>' +
        '<td data-label="Sum">£1.00</td></tr></tbody>',
    );
    expect(table.querySelector('table')?.classNames).toBe(
      'nhsuk-table app-list app-list--number4 app-list--short2',
    );
  });

  it('keeps its name and the names of its columns, and gives neither a role', () => {
    expect(table.querySelector('caption')?.text).toBe('People');
    expect(table.querySelectorAll('thead th').map(({ text }) => text)).toEqual([
      'Name',
      'Date of birth',
      'Actions',
      'Sum',
    ]);
    expect(table.toString()).not.toContain('role=');
  });

  it('costs a person of the longest list less than 700 bytes of HTML', () => {
    const person = {
      id: '00000000-0000-7000-8000-000000000000',
      givenName: 'Bartholomew',
      familyName: 'Featherstonehaugh',
      dateOfBirth: day('1980-05-04'),
      diedOn: null,
      formerNames: null,
      nhsNumber: '9990000018',
      group: 'LEARNING_DISABILITY',
      origin: 'REQUEST',
      state: 'PLAN_SUBMITTED',
      practitioner: 'Bartholomew Featherstonehaugh',
      dueKind: 'DECIDE_PLAN',
      childEndsOn: null,
      dueOn: day('2026-02-01'),
    } as const;
    const list = (count: number) =>
      renderToStaticMarkup(
        <PeopleTable
          spec={peopleSpec}
          view={readView(peopleSpec, {})}
          rows={Array.from({ length: count }, (_, n) => ({ ...person, id: person.id + n }))}
          today={day('2026-02-10')}
          area="commissioner"
        />,
      ).length;
    expect((list(25) - list(0)) / 25).toBeLessThan(700);
  });
});
