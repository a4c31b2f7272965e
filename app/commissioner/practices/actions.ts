'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { type LoadPracticeFileRefusal, loadPracticeFile } from '@/lib/practice/commands/load-practice-file';
import { formAction } from '@/lib/web/forms/form-action';

export const submitLoad = formAction({
  area: 'commissioner',
  schema: z.object({ fileId: z.uuid() }),
  run: (actor, input) => loadPracticeFile(actor, input, todayInLondon()),
  explain,
  redirectTo: '/commissioner/practices?done=loaded',
});

function explain(error: LoadPracticeFileRefusal): FieldError {
  switch (error.kind) {
    case 'not-waiting':
      return {
        message: 'This file is loaded already, or a newer one was checked after it. Open this page once more',
      };
    case 'not-found':
      return { message: 'Only an administrator loads a practice file' };
  }
}
