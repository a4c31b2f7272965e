import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { todayInLondon } from '@/lib/core/clock';
import { aPasswordLink } from './account-link';
import { accountsIn, withPerson } from './case';
import { aLocalCase } from './criteria';
import { copiesOfPerson, manyContacts } from './crowd';
import { anotherEarlierDecision } from './eligibility';
import { anEndedExclusion } from './exclusion';
import { anInvitationToJoin } from './family';
import {
  type Account,
  aCommissioner,
  aFactorReset,
  anAccount,
  aRecoveryCode,
  aSession,
  aStaffMember,
  giveFactor,
  giveRole,
  giveSignIn,
} from './identity';
import { anotherPurchase } from './money';
import { aSuspension } from './notice';
import { aPaymentLayout } from './payment-way';
import {
  aHolder,
  aNomineeToCheck,
  anAuthority,
  aPerson,
  aPowerWithoutBasis,
  aRenamedPerson,
  aSensitivePerson,
  aSharing,
  withCaseload,
} from './person';
import { aRepayment } from './repayment';
import { aPastReview } from './review';
import { aSettingToCome } from './settings';
import { aCaseAt, STAGE_NAMES, type Stage, type StagedCase } from './stages';
import { sql } from './superuser';
import { idsOfAnInvitedLead } from './users';

/** The person of most browser tests. A child at the stage of one. */
const ada = (stage: Stage) => ({
  givenName: 'Ada',
  familyName: 'Okafor',
  dateOfBirth: stage === 'CHILD' ? `${new Date().getFullYear() - 15}-01-01` : '1980-05-04',
});

/** What browser tests may build. They run against the real clock, so today is its day. */
const builders = {
  aCommissioner,
  accountsIn,
  aLocalCase,
  anAccount,
  aRecoveryCode,
  aPasswordLink,
  aFactorReset,
  giveFactor,
  giveRole,
  aStaffMember,
  aSession,
  aPerson,
  withCaseload,
  aHolder,
  anAuthority,
  aSharing: ({ practitioner, personId }: StagedCase) => aSharing(practitioner, { personId }),
  /** Of a nominee who is recorded for it. */
  anInvitation: async ({ code, practitioner, personId }: StagedCase) => {
    const authorityId = await aNomineeToCheck({ code, personId });
    return (await anInvitationToJoin(practitioner, personId, { authorityId })).id;
  },
  anInvitationToJoin,
  aNomineeToCheck,
  anEndedExclusion,
  aSuspension: (made: StagedCase) => aSuspension(made),
  aPowerWithoutBasis,
  aRenamedPerson,
  aSensitivePerson,
  anotherEarlierDecision,
  aPaymentLayout,
  aSettingToCome,
  aRepayment,
  idsOfAnInvitedLead,

  /** The one review of the direct payment of an active case that is held today. */
  async aReviewToday({ practitioner, caseId }: StagedCase): Promise<string> {
    const [past] = await sql<{ id: string }>('SELECT id FROM care_review WHERE case_id = $1', [caseId]);
    return past?.id ?? aPastReview({ practitioner, caseId }, todayInLondon());
  },

  /** Lets a user act for a person as well. @param isForEstate the person died */
  async actsFor(user: Account, personId: string, isForEstate = false): Promise<void> {
    const given = {
      role: 'REPRESENTATIVE',
      personId,
      coversMoney: true,
      coversPlan: false,
      isForEstate,
    } as const;
    await giveSignIn(user, await anAuthority(user.commissionerCode, { ...given, name: user.displayName }));
  },

  /** A case of Ada Okafor at a stage, with its actors. */
  async aCaseAt(code: string, stage: Stage): Promise<StagedCase> {
    return aCaseAt(await accountsIn(code, ada(stage)), { stage, today: todayInLondon() });
  },

  /**
   * One case at every stage, of a commissioner who has many like it: `size` cases at each stage, and as many
   * rows of each kind that a person may have many of.
   */
  async aCrowd(size: number): Promise<Record<Stage, StagedCase>> {
    const accounts = await accountsIn(await aCommissioner());
    const made = {} as Record<Stage, StagedCase>;
    for (const stage of STAGE_NAMES) {
      const one = await withPerson(accounts, ada(stage));
      // Before a death, after which only who deals with the estate is recorded.
      // An adult with a representative lacks capacity, and is not paid themselves.
      await manyContacts(one, { count: size, role: stage === 'CHILD' ? 'REPRESENTATIVE' : 'NOMINEE' });
      made[stage] = await aCaseAt(one, { stage, today: todayInLondon() });
      await copiesOfPerson(one.personId, size - 1);
    }
    for (let bit = 0; bit < size; bit += 1) await anotherPurchase(made.ACTIVE, todayInLondon());
    return made;
  },
};

export type Builders = typeof builders;

/** Answers `[name, given]` with what the builder made, or with its fault. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const [name, given] = JSON.parse(await bodyOf(request)) as [keyof Builders, unknown[]];
    const make = builders[name] as (...given: unknown[]) => Promise<unknown>;
    response.end(JSON.stringify((await make(...given)) ?? null));
  } catch (fault) {
    response.writeHead(500).end(String(fault instanceof Error ? fault.stack : fault));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
