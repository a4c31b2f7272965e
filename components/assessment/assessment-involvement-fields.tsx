import { RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { advocacyItems, basisItems } from './assessment-team-text';

/** How the person takes part: on what basis, who speaks for them, whether to share, advocacy. */
export function AssessmentInvolvementFields({ isChild }: { isChild: boolean }) {
  return (
    <>
      <RadiosField
        name="basis"
        legend="On what basis does the assessment go ahead?"
        legendSize="m"
        hint={
          isChild
            ? 'A young person of 16 or 17 is presumed to have capacity unless it is shown that they do not.'
            : 'Everyone is presumed to have capacity unless it is shown that they do not.'
        }
        items={basisItems(isChild)}
      />
      <TextareaField
        name="note"
        label="More details (optional)"
        labelSize="s"
        hint="Why it is in their best interests, or what you explained if they do not agree. Required for both."
        rows={3}
        limit={2_000}
      />
      <TextField
        name="capacityAssessor"
        label="Who assessed the person’s capacity? (best interests only)"
        labelSize="s"
        hint="Name and role. Required if it goes ahead in their best interests"
      />
      <TextareaField
        name="consulted"
        label="Who was spoken to about best interests? (best interests only)"
        labelSize="s"
        hint="Required if it goes ahead in their best interests. If no one, say why"
        rows={2}
        limit={1_000}
      />
      <TextField
        name="representativeName"
        label="Who speaks for the person? (optional)"
        labelSize="s"
        hint="Required if a parent, attorney or deputy agrees"
      />
      <RadiosField
        name="isSharingAgreed"
        legend="Can the outcome and papers be shared with family or others they have named?"
        legendSize="m"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <RadiosField
        name="advocacy"
        legend="Does the person have an advocate?"
        legendSize="m"
        items={advocacyItems}
      />
      <TextareaField
        name="advocacyNote"
        label="More about advocacy (optional)"
        labelSize="s"
        rows={2}
        limit={1_000}
      />
    </>
  );
}
