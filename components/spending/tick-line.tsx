'use client';

import type { ReactNode } from 'react';
import { useField } from '@/components/forms/form-context';
import { Choice } from '@/components/nhs/choice-list';

/** The box of one spending of a list. The first has the group's own id, to which an error leads. */
export function TickLine({ value, index, label }: { value: string; index: number; label: ReactNode }) {
  const { id, name, values } = useField('spendings');
  return (
    <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
      <Choice
        kind="checkboxes"
        item={{ value, label }}
        id={index === 0 ? id : `${id}-${index + 1}`}
        name={name}
        isChosen={values.includes(value)}
      />
    </div>
  );
}
