import { Prose } from '@/components/case/request-facts';
import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';

/**
 * The team's text about the needs as a whole: an adult's four characteristics, a child's three other areas.
 */
export function DecideCharacteristics({ domains }: Pick<AssessmentView, 'domains'>) {
  const texts = domains.filter(({ kind }) => kind === 'TEXT');
  if (texts.length === 0) return null;
  const names = texts.map(({ name }, index) => (index === 0 ? name : lower(name)));
  return (
    <Details summary={`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}>
      <SummaryList
        rows={texts.map(({ name, answer }) => ({
          term: name,
          value: answer.body ? <Prose text={answer.body} /> : 'Nothing written',
        }))}
      />
    </Details>
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
