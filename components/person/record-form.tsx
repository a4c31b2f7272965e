import type { ComponentProps, ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { PersonFormHeading } from './person-form-heading';

type Props = Pick<
  ComponentProps<typeof ActionForm>,
  'action' | 'initial' | 'title' | 'back' | 'submit' | 'isWarning' | 'isKept'
> & {
  /** Whom the form is about; omitted where the page may not show it. */
  person?: string;
  heading: string;
  /** What is about to happen, before the first question. */
  about: ReactNode;
  /** The link that leaves everything as it is. */
  keep?: { href: string; text: string };
  children: ReactNode;
};

/** One step on a record, in the column of a page. */
export function RecordForm({ person, heading, about, keep, children, ...form }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          {...form}
          heading={
            <PersonFormHeading {...(person === undefined ? {} : { person })} heading={heading}>
              {about}
            </PersonFormHeading>
          }
          aside={keep && <a href={keep.href}>{keep.text}</a>}
        >
          {children}
        </ActionForm>
      </div>
    </div>
  );
}
