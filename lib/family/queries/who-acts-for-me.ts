import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type ActsFor, listWhoActs } from '@/lib/family/store/who-acts';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { query } from '@/lib/platform/db/transaction';

/** One who acts for the reader, in the reader's words. */
export type ActsForMe = { id: string; name: string; may: string; when: string; account: string };

/** Who may act for a person, for that person alone, and until when. Null: not theirs. Records the view. */
export function whoActsForMe(actor: Actor, personId: string, today: PlainDate): Promise<ActsForMe[] | null> {
  return query(actor, 'access:view', async (scope) => {
    if (!may(actor, 'access:view', policySubjectOf(actor, personId))) return null;
    await recordEvent(scope, {
      action: 'person:view',
      personId,
      subjectKind: 'access',
      subjectId: personId,
    });
    return (await listWhoActs(scope, personId, today)).map((one) => inWords(one, today));
  });
}

function inWords({ id, name, relationship, hasAccount, ...acts }: ActsFor, today: PlainDate): ActsForMe {
  return {
    id,
    name: relationship ? `${name} (${relationship})` : name,
    may: mayText(acts),
    when: whenText(acts, today),
    account: hasAccount ? 'They can see it online.' : 'They cannot see it online yet.',
  };
}

type Covered = Pick<ActsFor, 'isNominee' | 'coversMoney' | 'coversPlan'>;

function mayText({ isNominee, coversMoney, coversPlan }: Covered): string {
  const plan = isNominee ? 'see your plan' : 'act for you in your plan';
  if (coversMoney && coversPlan) return `They look after your money and ${plan}.`;
  return coversMoney ? 'They look after your money.' : `They ${plan}.`;
}

function whenText({ startsOn, endsOn }: Pick<ActsFor, 'startsOn' | 'endsOn'>, today: PlainDate): string {
  const from = startsOn > today ? `From ${formatDay(startsOn)}` : `Since ${formatDay(startsOn)}`;
  return endsOn ? `${from}, until ${formatDay(endsOn)}` : `${from}. No last day is set`;
}
