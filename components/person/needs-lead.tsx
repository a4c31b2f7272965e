import { InsetText } from '@/components/nhs/inset-text';
import type { NeedsForm } from '@/lib/person/queries/needs-form';
import { WhatChanged } from './what-changed';

/** What the answers are for, and what was recorded in words before needs were chosen. */
export function NeedsLead({ form }: { form: NeedsForm }) {
  return (
    <>
      <p>
        By law we must ask about these needs, record them and meet them. Ask about each. Where nothing is
        selected, the record says that the person was asked and has no such need.
      </p>
      {form.recordedBefore.length > 0 && (
        <InsetText>
          <p>
            {form.isConfirmed
              ? 'Recorded before, in words:'
              : 'Recorded before, in words. Ask the person whether this is right, then choose what they need:'}
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {form.recordedBefore.map((line) => (
              <li key={line} className="app-break">
                {line}
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      <WhatChanged />
    </>
  );
}
