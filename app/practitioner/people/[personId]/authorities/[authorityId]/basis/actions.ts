'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalText, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { type RecordMoneyBasisRefusal, recordMoneyBasis } from '@/lib/person/commands/record-money-basis';
import { RECORDED_MONEY_BASES } from '@/lib/person/rules/money-basis';
import { formAction } from '@/lib/web/forms/form-action';

export const submitMoneyBasis = formAction({
  area: 'practitioner',
  schema: z.object({
    authorityId: z.uuid(),
    moneyBasisKind: choice(RECORDED_MONEY_BASES, 'Select what lets them hold the money'),
    moneyBasisSource: text('Enter which order, consent or document you have seen', 200),
    moneyBasisParagraph: optionalText(60),
    moneyBasisOn: dateParts('Enter the date of the order, consent or document'),
  }),
  run: (actor, { authorityId, moneyBasisKind, moneyBasisSource, moneyBasisParagraph, moneyBasisOn }) =>
    recordMoneyBasis(
      actor,
      {
        authorityId,
        basis: {
          kind: moneyBasisKind,
          source: moneyBasisSource,
          paragraph: moneyBasisParagraph,
          on: moneyBasisOn,
        },
      },
      todayInLondon(),
    ),
  explain,
  redirectTo: (personId) => `/practitioner/people/${personId}?done=basis-recorded`,
});

function explain(error: RecordMoneyBasisRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'money-basis-missing':
      return { field: 'moneyBasisKind', message: 'Select what lets them hold the money' };
    case 'money-source-missing':
      return { field: 'moneyBasisSource', message: 'Enter which order, consent or document you have seen' };
    case 'court-paragraph-missing':
      return {
        field: 'moneyBasisParagraph',
        message: 'Enter the paragraph of the order that names direct payments',
      };
    case 'money-basis-too-late':
      return { field: 'moneyBasisOn-day', message: 'The date must be today or in the past' };
    case 'basis-not-asked':
      return {
        message: 'This authority has ended, or someone has already recorded what lets it hold the money',
      };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this record' };
  }
}
