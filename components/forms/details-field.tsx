'use client';

import { type ReactNode, useContext } from 'react';
import { Details } from '@/components/nhs/details';
import { FormContext } from './form-context';

type Props = {
  summary: ReactNode;
  /** The fields inside. An answer or an error in one of them opens the details. */
  names: readonly string[];
  children: ReactNode;
};

/** Questions that few users need, closed unless one has an answer or an error. */
export function DetailsField({ summary, names, children }: Props) {
  const { values, errors, attempt } = useContext(FormContext);
  const isOpen = names.some((name) => values[name]?.length || errors.some(({ field }) => field === name));
  return (
    <Details key={attempt} summary={summary} isOpen={isOpen}>
      {children}
    </Details>
  );
}
