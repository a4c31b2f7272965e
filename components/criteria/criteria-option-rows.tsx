'use client';

import { useContext } from 'react';
import { HiddenField, TextField } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import { Button } from '@/components/nhs/button';
import type { FormValues } from '@/lib/core/form/form-state';
import { CRITERIA_LIMITS } from '@/lib/criteria/rules/criteria';

/** Rows of a new question. */
const FIRST_ROWS = 4;
const MOST_ROWS = CRITERIA_LIMITS.mostOptions;

/** One row for each answer of a question: its text and its points. */
export function CriteriaOptionRows() {
  const rows = rowsOf(useContext(FormContext).values);
  return Array.from({ length: rows }, (_, index) => {
    const place = index + 1;
    return (
      <div key={place} className="app-criteria-option">
        <HiddenField name={`options-${index}-key`} />
        <TextField name={`options-${index}-label`} label={`Answer ${place}`} />
        <TextField
          name={`options-${index}-points`}
          label={
            <>
              Points<span className="nhsuk-u-visually-hidden"> of answer {place}</span>
            </>
          }
          width={3}
          inputMode="numeric"
        />
      </div>
    );
  });
}

/**
 * Sends the form for one more row. It comes after the save button, because Enter in a box presses the first
 * button of a form.
 */
export function CriteriaMoreRows() {
  const rows = rowsOf(useContext(FormContext).values);
  if (rows >= MOST_ROWS) return <span>You can have up to {MOST_ROWS} answers.</span>;
  return (
    <Button name="rows" value={String(rows + 1)} variant="secondary">
      Add another answer
    </Button>
  );
}

/** As many rows as were asked for or sent, and never fewer than a new question has. */
function rowsOf(values: FormValues): number {
  const sent = Object.keys(values).map((name) => Number(/^options-(\d+)-label$/.exec(name)?.[1] ?? -1) + 1);
  const asked = Number(values.rows) || 0;
  return Math.min(MOST_ROWS, Math.max(FIRST_ROWS, asked, ...sent));
}
