import { Tag } from '@/components/nhs/tag';
import type { Task } from '@/components/nhs/task-list';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import { isScreening } from '@/lib/tool/rules/tool';

type ShownDomain = AssessmentView['domains'][number];

/** The tasks of an assessment, each with its status and its last author. @param base of its pages */
export function assessmentTasks(view: ToolView, base: string) {
  const domains = view.domains.filter(({ kind }) => kind === 'LEVELS');
  const texts = view.domains.filter(({ kind }) => kind === 'TEXT');
  const { domains: answered, of } = view.answered;
  return [
    {
      heading: `Domains: ${answered} of ${of} have a level`,
      id: 'domains',
      tasks: domains.map((domain) => domainTask(domain, base)),
    },
    ...(texts.length > 0
      ? [
          {
            heading: view.edition.textsHeading,
            id: 'texts',
            tasks: texts.map((domain) => domainTask(domain, base)),
          },
        ]
      : []),
    { heading: 'People and evidence', id: 'people', tasks: peopleTasks(view, base) },
  ];
}

function domainTask(
  { key, name, levelName, lowerLevelName, isAnswered, written, files }: ShownDomain,
  base: string,
): Task {
  const hints = [
    written,
    lowerLevelName && `the MDT did not agree: ${lowerLevelName} was also proposed`,
    files > 0 && (files === 1 ? '1 file' : `${files} files`),
  ].filter(Boolean);
  return {
    text: name,
    href: `${base}/domains/${key}`,
    status: isAnswered ? <Done>{levelName ?? 'Written'}</Done> : <Open>Not yet</Open>,
    ...(hints.length > 0 ? { hint: hints.join('; ') } : {}),
  };
}

function peopleTasks(view: ToolView, base: string): Task[] {
  const { members, involvement, files } = view;
  const team = members.filter(({ isInTeam }) => isInTeam).length;
  const count = files.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const isTeamShort = view.gaps.some(
    ({ kind }) =>
      kind === 'team-too-small' || kind === 'profession-not-confirmed' || kind === 'health-assessor-missing',
  );
  return [
    {
      text: 'How the person takes part',
      href: `${base}/involvement`,
      hint: 'Agreement or another basis, representative, advocacy',
      status: involvement ? <Done>Recorded</Done> : <Open>Not yet</Open>,
    },
    {
      text: 'Who takes part',
      href: `${base}/team`,
      hint: isScreening(view.tool)
        ? `${members.length} recorded`
        : `${members.length} recorded, ${team} of them in the MDT`,
      status: teamStatus(members.length, isTeamShort),
    },
    {
      text: 'Evidence files',
      href: `${base}/evidence`,
      hint: 'Each file belongs to one part. Add it on the page for that part',
      status: <Done>{count === 1 ? '1 file' : `${count} files`}</Done>,
    },
  ];
}

function teamStatus(members: number, isShort: boolean) {
  if (isShort) return <Open>Not complete</Open>;
  return members > 0 ? <Done>Recorded</Done> : <Tag colour="grey">Recommended</Tag>;
}

function Done({ children }: { children: string }) {
  return (
    <Tag colour={false} hasBorder={false}>
      {children}
    </Tag>
  );
}

function Open({ children }: { children: string }) {
  return <Tag colour="blue">{children}</Tag>;
}
