import {
  submitEnd,
  submitEndTakenBack,
} from '@/app/commissioner/people/[personId]/eligibility/[entryId]/end/actions';
import { submitEarlierCorrection } from '@/app/practitioner/people/[personId]/eligibility/[entryId]/correct/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { endEligibility } from '@/lib/decision/commands/end-eligibility';
import { someAccounts } from '../../../support/case';
import { theCouncil } from '../../../support/council';
import { anEarlierDecision, rowInForce } from '../../../support/eligibility';
import { must } from '../../../support/result';
import type { MadeOnceForm } from './ready';

const on = '2026-07-25T09:00:00Z';
const council = { council: 'NOT_PRACTICABLE', councilWhyNot: 'No answer after three letters' };
const end = '/commissioner/people/p/eligibility/e/end';

/** A person with an earlier decision. The entry has the id of its first row. */
async function anEntry() {
  const accounts = await someAccounts();
  return { ...accounts, entryId: await anEarlierDecision(accounts) };
}

/** Correcting and ending what is on the record of a person. */
export const ELIGIBILITY_FORMS: Readonly<Record<string, MadeOnceForm>> = {
  '_staff#correctEarlierAction': {
    on,
    make: async () => {
      const { practitioner, personId, entryId } = await anEntry();
      return {
        actor: practitioner,
        action: submitEarlierCorrection,
        path: `/practitioner/people/${personId}/eligibility/${entryId}/correct`,
        values: {
          personId,
          rowId: entryId,
          whyCorrected: 'The wrong year',
          framework: 'CHC',
          outcome: 'CHC',
          decidedWhere: 'ELSEWHERE',
          decidedBy: 'NHS Gloucestershire',
          evidence: 'Letter seen at home',
          ...dateValues('decidedOn', day('2022-06-12')),
        },
        other: { evidence: 'The family said so' },
      };
    },
  },
  'commissioner/people/[personId]/eligibility/[entryId]/end#submitEnd': {
    on,
    make: async () => {
      const { lead, personId, entryId } = await anEntry();
      const lastDay = dateValues('lastDay', day('2026-06-30'));
      return {
        actor: lead,
        action: submitEnd,
        path: end,
        values: {
          personId,
          rowId: entryId,
          ground: 'ASSESSED',
          reasons: 'The team met',
          ...lastDay,
          ...council,
        },
        other: { reasons: 'The team met twice' },
      };
    },
  },
  'commissioner/people/[personId]/eligibility/[entryId]/end#submitEndTakenBack': {
    on,
    make: async () => {
      const { lead, personId, entryId } = await anEntry();
      const ended = {
        personId,
        rowId: entryId,
        lastDay: day('2026-06-30'),
        ground: 'ASSESSED',
        reasons: 'Met',
        consultation: theCouncil,
      } as const;
      must(await endEligibility(lead, ended, day('2026-07-25')));
      return {
        actor: lead,
        action: submitEndTakenBack,
        path: end,
        values: { personId, rowId: await rowInForce(personId), reasons: 'Another person was meant' },
        other: { reasons: 'The day was wrong' },
      };
    },
  },
};
