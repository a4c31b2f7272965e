import { SummaryCard } from '@/components/nhs/summary-list';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { TeamRule } from '@/lib/tool/rules/edition';
import { confirmationOf, mannerName } from './assessment-team-text';
import { roleOf } from './document-people';

type Props = { view: ToolView; base: string };

/** All who take part, the team first, with what the team still lacks. */
export function TeamList({ view, base }: Props) {
  const team = view.members.filter(({ isInTeam }) => isInTeam);
  const heard = view.members.filter(({ isInTeam }) => !isInTeam);
  return (
    <>
      <p>{teamText(view)}</p>
      {team.length > 0 && <h2 className="nhsuk-heading-m">MDT members</h2>}
      <Members members={team} base={base} mayWrite={view.mayWrite} />
      {heard.length > 0 && <h2 className="nhsuk-heading-m">Also took part</h2>}
      <Members members={heard} base={base} mayWrite={view.mayWrite} />
      {view.members.length === 0 && <p>No one has been recorded yet.</p>}
    </>
  );
}

const screening = 'One trained professional completes it. Record anyone else who took part.';

const unconfirmed =
  'The MDT has the members that the law asks for, but their professions are not yet confirmed. A member who was added by their account confirms their own on this page. Remove anyone else who is not yet confirmed and add them again: select their account if they have one, or record how their profession was checked.';

const teams: Record<TeamRule, { short: string; complete: string }> = {
  NONE: { short: screening, complete: screening },
  TWO_PROFESSIONS: {
    short:
      'By law, an MDT is at least two health professionals from different professions, or one health professional and one social care assessor. It is not complete yet.',
    complete: 'The MDT meets the legal minimum. It is good practice to include both health and social care.',
  },
  HEALTH_ASSESSOR: {
    short: 'The MDT needs at least one health professional who assesses children. It is not complete yet.',
    complete: 'The MDT has a health professional who assesses children, as required.',
  },
};

function teamText({ edition, gaps }: ToolView): string {
  if (gaps.some(({ kind }) => kind === 'profession-not-confirmed')) return unconfirmed;
  const isShort = gaps.some(({ kind }) => kind === 'team-too-small' || kind === 'health-assessor-missing');
  return teams[edition.team][isShort ? 'short' : 'complete'];
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
        ...(member.isInTeam ? [{ term: 'Profession', value: confirmationOf(member) }] : []),
      ]}
    />
  ));
}
