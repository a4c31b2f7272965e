'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import { type LoadModulusTableRefusal, loadModulusTable } from '@/lib/money/commands/load-modulus-table';
import { formAction } from '@/lib/web/forms/form-action';
import { modulusTableSchema } from './schema';

export const submitModulusTable = formAction({
  area: 'commissioner',
  schema: modulusTableSchema,
  creates: 'tableId',
  run: (actor, input) => loadModulusTable(actor, input, todayInLondon()),
  explain,
  redirectTo: '/commissioner/bank-tables?done=loaded',
});

function explain(error: LoadModulusTableRefusal): FieldError {
  switch (error.kind) {
    case 'weights-unreadable':
      return { field: 'weights', message: `Line ${error.line} is not a row of the table of weights` };
    case 'weights-empty':
      return { field: 'weights', message: 'Paste the table of weights' };
    case 'substitutions-unreadable':
      return { field: 'substitutions', message: `Line ${error.line} is not two sort codes of 6 digits` };
    case 'valid-too-late':
      return { field: 'validFrom-day', message: `The day must be ${formatDay(error.latest)} or earlier` };
    case 'not-found':
      return { message: 'Only an administrator loads these tables' };
  }
}
