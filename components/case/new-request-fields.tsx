import { CheckboxesField, DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { ASKED_BY, PHB_GROUPS, type PhbGroup } from '@/lib/case/rules/groups';
import { askerName } from './asked-text';
import { groupName } from './group-name';

const ages: Partial<Record<PhbGroup, string>> = { CHC: 'Aged 18 or over', CYPCC: 'Aged 17 or under' };

const groups = PHB_GROUPS.map((value) => ({
  value,
  label: groupName(value),
  ...(ages[value] ? { hint: ages[value] } : {}),
}));

const origins = [
  { value: 'REQUEST', label: 'A request', hint: 'Someone asked for a personal health budget' },
  { value: 'OFFER', label: 'An offer', hint: 'We offered one without a request' },
];

type Basis = { entryId: string; framework: PhbGroup; decidedBy: string; decidedOn: string };
type Props = { bases: readonly Basis[]; hasOpenCases: boolean };

/**
 * What is asked about a request. Whether it rests on an earlier decision is asked only where there is one;
 * the second box to tick is there only with an open case.
 */
export function NewRequestFields({ bases, hasOpenCases }: Props) {
  return (
    <>
      <RadiosField name="origin" legend="Is this a request or an offer?" legendSize="m" items={origins} />
      <RadiosField name="group" legend="Which group is it for?" legendSize="m" items={groups} />
      {bases.length > 0 && <RestsOnField bases={bases} />}
      <RadiosField
        name="askedBy"
        legend="Who asked?"
        legendSize="m"
        hint="For an offer, select who it came from"
        items={ASKED_BY.map((value) => ({ value, label: askerName(value) }))}
      />
      <TextField name="askedByName" label="Their name, if it was not the person" width={30} />
      <DateField
        name="askedOn"
        legend="When was it asked or offered?"
        legendSize="m"
        hint="We work out entitlement for this date. For example, 3 3 2026"
      />
      <TextareaField
        name="whatWasAsked"
        label="What was asked for? (optional)"
        labelSize="m"
        hint="Use the person’s own words where you can. They can read this."
        limit={2_000}
      />
      {hasOpenCases && (
        <CheckboxesField
          name="isSecondWanted"
          legend="If the person has an open case in the same group"
          legendSize="s"
          items={[{ value: 'yes', label: 'Record a second case anyway' }]}
        />
      )}
    </>
  );
}

function RestsOnField({ bases }: Pick<Props, 'bases'>) {
  const items = bases.map(({ entryId, framework, decidedBy, decidedOn }) => ({
    value: entryId,
    label: `Yes: ${groupName(framework)}`,
    hint: `Decided on ${decidedOn} by ${decidedBy}`,
  }));
  return (
    <>
      <input type="hidden" name="isBasisAsked" value="yes" />
      <RadiosField
        name="restsOn"
        legend="Has it been decided that the person is eligible?"
        legendSize="m"
        hint="If yes, no Checklist or assessment is needed. The next step is the indicative budget"
        items={[...items, { value: 'none', label: 'No, this is for something else' }]}
      />
    </>
  );
}
