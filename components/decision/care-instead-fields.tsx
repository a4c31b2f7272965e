import { DateField, MoneyField, RadiosField, TextareaField } from '@/components/forms/fields';
import { CARE_INSTEAD } from '@/lib/eligibility/rules/care-instead';
import { hasOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { Framework } from '@/lib/eligibility/rules/framework';

type Props = {
  framework: Framework;
  /** The rate of NHS-funded nursing care for a week; left out where another may have held. */
  nursingRate?: string;
};

/** What the NHS pays for although the person is not eligible; nothing where the framework has neither. */
export function CareInsteadFields({ framework, nursingRate }: Props) {
  const open = CARE_INSTEAD.filter((outcome) => hasOutcome(framework, outcome));
  if (open.length === 0) return null;
  const rate = nursingRate === undefined ? {} : { hint: `The rate is now ${nursingRate}` };
  const nursing = {
    value: 'NURSING_CARE',
    label: 'Yes: NHS-funded nursing care',
    conditional: (
      <>
        <DateField name="nursingFrom" legend="From when?" hint="Leave blank for the day of the decision" />
        <DateField name="nursingTo" legend="Until when?" hint="Leave blank while no last day is known" />
        <MoneyField name="nursing" label="Amount a week" {...rate} />
      </>
    ),
  };
  const joint = {
    value: 'JOINT_PACKAGE',
    label: 'Yes: a joint package of care',
    conditional: <TextareaField name="nhsShare" label="What the NHS pays for" rows={3} limit={1_000} />,
  };
  return (
    <RadiosField
      name="instead"
      legend="If the person is not eligible, does the NHS pay for part of the care?"
      legendSize="s"
      items={[
        { value: 'NONE', label: 'No, or not decided' },
        ...[nursing, joint].filter(({ value }) => open.some((outcome) => outcome === value)),
      ]}
    />
  );
}
