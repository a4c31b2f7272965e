'use client';

import { type ReactNode, useContext } from 'react';
import { Details } from '@/components/nhs/details';
import { FormContext } from './form-context';

type Props = {
  summary: ReactNode;
  /** The fields inside: with an answer or an error in one of them it stands open. */
  names: readonly string[];
  children: ReactNode;
};

/** Questions that few need, one press away, and in sight wherever they matter. */
export function DetailsField({ summary, names, children }: Props) {
  const { values, errors, attempt } = useContext(FormContext);
  const isOpen = names.some((name) => values[name]?.length || errors.some(({ field }) => field === name));
  return (
    <Details key={attempt} summary={summary} isOpen={isOpen}>
      {children}
    </Details>
  );
}
