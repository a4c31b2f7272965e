import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatInstant } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import type { ExclusionGround } from '@/lib/money/rules/exclusion';
import type { PayeeCandidate } from '@/lib/money/rules/payee';
import { type ExclusionRow, listExclusionHistory } from '@/lib/money/store/exclusion';
import { listPayeeCandidates } from '@/lib/money/store/payee-candidates';
import { fullName } from '@/lib/person/rules/person-name';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';

/** A row of the history, ready to show. */
export type ExclusionLine = {
  id: string;
  name: string;
  ground: ExclusionGround;
  startsOn: string;
  endsOn: string | null;
  evidence: string;
  recorded: string;
  /** COUNTS: of the last version that was not taken back. */
  state: 'COUNTS' | 'REPLACED' | 'TAKEN_BACK';
};

export type ExclusionForm = {
  personName: string;
  /** The person and who acts for them. */
  people: PayeeCandidate[];
  /** The latest first. */
  history: ExclusionLine[];
};

/** The exclusions of a person and of who acts for them. Null: not theirs to record. */
export function exclusionForm(
  actor: Actor,
  personId: string,
  today: PlainDate,
): Promise<ExclusionForm | null> {
  return queryById(actor, { permission: 'exclusion:record', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'exclusion:record', person)) return null;
    const candidates = await listPayeeCandidates(scope, personId, today);
    const history = await listExclusionHistory(scope, personId);
    const subject = { personId, subjectKind: 'exclusion', subjectId: personId };
    await recordEvent(scope, { action: 'person:view', ...subject });
    return {
      personName: fullName(person),
      people: candidates.filter(({ choice }) => choice.kind !== 'ORGANISATION'),
      history: history.map(lineOf).reverse(),
    };
  });
}

function lineOf(row: ExclusionRow): ExclusionLine {
  const { id, name, ground, evidence, endsOn } = row;
  return {
    id,
    name,
    ground,
    evidence,
    startsOn: formatDay(row.startsOn),
    endsOn: endsOn && formatDay(endsOn),
    recorded: `${row.recordedByName}, ${formatInstant(row.recordedAt)}`,
    state: stateOf(row),
  };
}

function stateOf({ isTakenBack, isSuperseded }: ExclusionRow): ExclusionLine['state'] {
  if (isTakenBack) return 'TAKEN_BACK';
  return isSuperseded ? 'REPLACED' : 'COUNTS';
}
