import { SummaryCard } from '@/components/nhs/summary-card';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { isScreening } from '@/lib/assessment/rules/start';
import { mannerName } from './assessment-team-text';
import { roleOf } from './document-people';

type Props = { view: ToolView; base: string };

/** Everybody who takes part, the team first, with what the team still needs to be one. */
export function TeamList({ view, base }: Props) {
  const team = view.members.filter(({ isInTeam }) => isInTeam);
  const heard = view.members.filter(({ isInTeam }) => !isInTeam);
  return (
    <>
      <p>{ruleText(view)}</p>
      {team.length > 0 && <h2 className="nhsuk-heading-m">The team that recommends</h2>}
      <Members members={team} base={base} mayWrite={view.mayWrite} />
      {heard.length > 0 && <h2 className="nhsuk-heading-m">Also heard</h2>}
      <Members members={heard} base={base} mayWrite={view.mayWrite} />
      {view.members.length === 0 && <p>Nobody is recorded yet.</p>}
    </>
  );
}

function ruleText({ ruleSet, gaps }: ToolView): string {
  if (isScreening(ruleSet.tool)) return 'One trained professional completes it. Record who else took part.';
  const isShort = gaps.some(({ kind }) => kind === 'team-too-small' || kind === 'health-assessor-missing');
  if (ruleSet.tool === 'CHILD_DST') {
    return isShort
      ? 'The team needs at least one health professional who assesses children. It is not complete yet.'
      : 'The team has a health professional who assesses children, as it must.';
  }
  return isShort
    ? 'By law the team is at least two health professionals of different professions, or one health professional with one social care assessor. It is not complete yet.'
    : 'The team is complete by law. It is good practice to have both health and social care in it.';
}

type MembersProps = { members: ToolView['members']; base: string; mayWrite: boolean };

function Members({ members, base, mayWrite }: MembersProps) {
  return members.map((member) => (
    <SummaryCard
      key={member.id}
      heading={member.name}
      headingLevel={3}
      headingSize="s"
      actions={mayWrite ? [{ href: `${base}/${member.id}/remove`, text: 'Remove' }] : []}
      rows={[
        { term: 'Took part as', value: roleOf(member) },
        { term: 'How', value: mannerName(member.manner) },
      ]}
    />
  ));
}
