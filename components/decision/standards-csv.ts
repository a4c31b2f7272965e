import { groupName } from '@/components/case/group-name';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { BirthDay } from '@/lib/core/birth-day';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';
import { nhsNumberText } from '@/lib/person/rules/person-text';

type Row = {
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  nhsNumber: string | null;
  group: PhbGroup;
  what: string;
  asks: string;
  source: string;
  startedOn: PlainDate;
  dueOn: PlainDate;
  hours: { due: string; isLate: boolean; hours: number } | null;
  turn: string;
  practitioner: string;
  refund: { firstDay: string; firstDayAfterReceipt: string } | null;
};

type Column = { heading: string; kind: 'text' | 'data'; value: (row: Row) => string };

/** The open standards as a file. Days as 2026-03-03. Days and hours left are negative if overdue. */
export function standardsCsv(today: PlainDate): readonly Column[] {
  return [
    { heading: 'Family name', kind: 'text', value: ({ familyName }) => familyName },
    { heading: 'First name', kind: 'text', value: ({ givenName }) => givenName },
    { heading: 'Date of birth', kind: 'data', value: ({ dateOfBirth }) => dateOfBirth },
    { heading: 'NHS number', kind: 'data', value: ({ nhsNumber }) => nhsNumberText(nhsNumber, null) },
    { heading: 'Group', kind: 'data', value: ({ group }) => groupName(group) },
    { heading: 'Standard', kind: 'data', value: ({ what }) => what },
    { heading: 'Target', kind: 'data', value: ({ asks }) => asks },
    { heading: 'Source', kind: 'data', value: ({ source }) => source },
    { heading: 'Started on', kind: 'data', value: ({ startedOn }) => startedOn },
    { heading: 'Due on', kind: 'data', value: ({ dueOn }) => dueOn },
    { heading: 'Due at', kind: 'data', value: ({ hours }) => hours?.due ?? '' },
    { heading: 'Days left', kind: 'data', value: ({ dueOn }) => String(daysBetween(today, dueOn)) },
    { heading: 'Hours left', kind: 'data', value: ({ hours }) => (hours ? hoursLeft(hours) : '') },
    { heading: 'Responsible', kind: 'text', value: ({ turn }) => turn },
    { heading: 'Practitioner', kind: 'text', value: ({ practitioner }) => practitioner },
    {
      heading: 'Refund from (receipt is day 1)',
      kind: 'data',
      value: ({ refund }) => refund?.firstDay ?? '',
    },
    {
      heading: 'Refund from (receipt not counted)',
      kind: 'data',
      value: ({ refund }) => refund?.firstDayAfterReceipt ?? '',
    },
  ];
}

function hoursLeft({ isLate, hours }: { isLate: boolean; hours: number }): string {
  return String(isLate ? -hours : hours);
}
