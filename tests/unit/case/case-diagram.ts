import {
  CASE_EVENTS,
  CASE_STATES,
  type CaseActor,
  type CaseEvent,
  type CaseState,
  FIRST_STATES,
  nextState,
} from '@/lib/case/rules/case-state';

type Move = { event: CaseEvent; from: CaseState[]; to: CaseState; by: CaseActor[] };

const ACTORS: CaseActor[] = ['PERSON', 'PRACTITIONER', 'COMMISSIONER'];
/** A move from at least this many states is drawn once, from a frame around them. */
const FRAMED = 3;

/** docs/case-states.md: every move that `nextState` allows, as a diagram and as a table. */
export function caseStatesPage(): string {
  const moves = CASE_EVENTS.map(moveOf);
  return [
    '# States of a case',
    '',
    'Made from `lib/case/rules/case-state.ts` (REQ-02) by `tests/unit/case/case-diagram.test.ts`. Do not edit it: after a',
    'change of the rule run `npm run test:unit -- case-diagram --update`. An arrow from a frame leaves from every state in it.',
    '',
    '```mermaid',
    ...diagramOf(moves),
    '```',
    '',
    '| Event | From | To | By |',
    '| --- | --- | --- | --- |',
    ...moves.map(
      ({ event, from, to, by }) => `| ${event} | ${from.join(', ')} | ${to} | ${lower(by).join(', ')} |`,
    ),
    '',
  ].join('\n');
}

function moveOf(event: CaseEvent): Move {
  const results = CASE_STATES.flatMap((from) =>
    ACTORS.map((by) => ({ from, by, result: nextState(from, event, by) })),
  );
  const allowed = results.flatMap(({ from, by, result }) =>
    result.ok ? [{ from, by, to: result.value }] : [],
  );
  const [to, ...others] = new Set(allowed.map((move) => move.to));
  if (!to || others.length > 0) throw new Error(`${event} does not lead to exactly one state`);
  return {
    event,
    from: unique(allowed.map(({ from }) => from)),
    to,
    by: unique(allowed.map(({ by }) => by)),
  };
}

function diagramOf(moves: Move[]): string[] {
  const framed = moves
    .filter(({ from }) => from.length >= FRAMED)
    .sort((a, b) => b.from.length - a.from.length);
  const single = moves.filter((move) => !framed.includes(move));
  const ends = CASE_STATES.filter((state) => !moves.some(({ from }) => from.includes(state)));
  return [
    'stateDiagram-v2',
    ...FIRST_STATES.map((state) => `  [*] --> ${state}`),
    ...frames(framed),
    ...single.flatMap((move) => move.from.map((from) => arrow(from, move))),
    ...framed.map((move) => arrow(frameName(move), move)),
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
}

/** One frame inside the other, the widest outside. */
function frames([outer, ...inner]: Move[]): string[] {
  if (!outer) return [];
  const next = inner[0]?.from ?? [];
  if (!next.every((state) => outer.from.includes(state)))
    throw new Error(
      `The states of ${inner[0]?.event} are not among those of ${outer.event}: draw them apart`,
    );
  const own = outer.from.filter((state) => !next.includes(state));
  return [
    `  state "any of these: ${outer.event}" as ${frameName(outer)} {`,
    ...own.map((state) => `    ${state}`),
    ...frames(inner).map((line) => `  ${line}`),
    '  }',
  ];
}

const frameName = ({ event }: Move) => `may_${event.replaceAll('-', '_')}`;
const arrow = (from: string, { event, to, by }: Move) =>
  `  ${from} --> ${to}: ${event} (${lower(by).join(' or ')})`;
const lower = (actors: CaseActor[]) => actors.map((actor) => actor.toLowerCase());
const unique = <Value>(values: Value[]) => [...new Set(values)];
