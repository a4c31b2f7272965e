import { RadiosField, TextField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';
import { AIS_CATEGORIES, type AisCategory } from '@/lib/person/rules/accessible-information';
import { DETAIL_GROUPS, DETAILS } from '@/lib/person/rules/detail-fields';

/**
 * The four questions of the Accessible Information Standard. "Not asked yet" and "no need" are different
 * answers.
 */
export function AisFields() {
  return (
    <Fieldset legend={DETAIL_GROUPS.needs} legendSize="m">
      <p>By law we must ask about these needs, record them and meet them.</p>
      {AIS_CATEGORIES.map((category) => (
        <AisQuestion key={category} category={category} />
      ))}
    </Fieldset>
  );
}

function AisQuestion({ category }: { category: AisCategory }) {
  const { question, hint } = DETAILS[category];
  const words = <TextField name={`${category}-need`} label="What do they need?" hint={hint} />;
  return (
    <RadiosField
      name={`${category}-answer`}
      legend={question}
      legendSize="s"
      isSmall
      items={[
        { value: 'NEED', label: 'Yes', conditional: words },
        { value: 'NONE', label: 'We asked, and they have none' },
        { value: 'NOT_ASKED', label: 'We have not asked yet' },
      ]}
    />
  );
}
