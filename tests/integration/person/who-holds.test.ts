import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import { type RecordAuthority, recordAuthority } from '@/lib/person/commands/record-authority';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anAuthority, aPerson, findToLackCapacity, today, withCaseload } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let personId: string;
let practitioner: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  await findToLackCapacity(practitioner, personId);
});

const deputy = (given: Partial<RecordAuthority> = {}): RecordAuthority => ({
  authorityId: newId(),
  personId,
  kind: 'REPRESENTATIVE',
  basis: 'DEPUTY_PROPERTY_AND_AFFAIRS',
  name: 'Dora Deputy',
  relationship: 'Professional',
  phone: null,
  email: null,
  coversMoney: true,
  coversPlan: false,
  planConsentRecorded: false,
  moneyBasis: null,
  namedOn: null,
  namedById: null,
  startsOn: today,
  endsOn: null,
  evidence: null,
  payee: {
    relation: 'PROFESSIONAL',
    isIndividual: true,
    livesInSameHousehold: false,
    isFriendInvolvedInCare: false,
  },
  ...given,
});
const order = {
  kind: 'COURT_AUTHORITY',
  source: 'Court of Protection, 1234567T02',
  paragraph: '4(b)',
  on: day('2025-11-03'),
} as const;

const recorded = () => sql(`SELECT 1 FROM authority WHERE person_id = $1`, [personId]);
const acting = async () => (await personSummary(practitioner, personId, today))?.acting;

describe('PER-31: a deputy for property and the money', () => {
  it('is refused with a standard order, and nothing is written', async () => {
    expect(await kindOf(recordAuthority(practitioner, deputy()))).toBe('money-basis-missing');
    expect(await recorded()).toEqual([]);
  });

  it('is recorded by the express authority of the court, which the record shows', async () => {
    expect(await kindOf(recordAuthority(practitioner, deputy({ moneyBasis: order })))).toBe('ok');
    expect(await acting()).toMatchObject([
      {
        covers: 'The money',
        moneyBasis:
          'Authority of the court: Court of Protection, 1234567T02, paragraph 4(b), 3 November 2025',
        lacksMoneyBasis: false,
      },
    ]);
  });

  it('recorded before that was asked stays, and says so', async () => {
    expect(await kindOf(recordAuthority(practitioner, deputy({ moneyBasis: order })))).toBe('ok');
    await sql(
      `UPDATE authority SET money_basis = 'NOT_ASKED', money_basis_source = NULL, money_basis_paragraph = NULL, money_basis_on = NULL
       WHERE person_id = $1`,
      [personId],
    );
    expect(await acting()).toMatchObject([
      { moneyBasis: 'Not recorded', lacksMoneyBasis: true, status: 'Acts now' },
    ]);
  });

  it('is not stored without one by any other way', async () => {
    expect(await kindOf(recordAuthority(practitioner, deputy({ moneyBasis: order })))).toBe('ok');
    const without = sql(
      `UPDATE authority SET money_basis = NULL, money_basis_source = NULL, money_basis_paragraph = NULL, money_basis_on = NULL
       WHERE person_id = $1`,
      [personId],
    );
    await expect(without).rejects.toThrow('authority_money_basis');
  });
});

describe('PER-05: an attorney for health and welfare', () => {
  it('takes the money and the plan, with no other basis', async () => {
    const joanna = { basis: 'LPA_HEALTH_AND_WELFARE', coversPlan: true, moneyBasis: order } as const;
    expect(await kindOf(recordAuthority(practitioner, deputy(joanna)))).toBe('ok');
    expect(await acting()).toMatchObject([{ covers: 'The money and the plan', moneyBasis: null }]);
  });
});

describe('PER-32: a nominee whom a representative names', () => {
  const nominee = (namedById: string | null) =>
    deputy({ kind: 'NOMINEE', basis: 'NOMINATED_BY_REPRESENTATIVE', name: 'Nils Nominee', namedById });
  const mother = (who: string, coversMoney = true) =>
    anAuthority(code, {
      personId: who,
      role: 'REPRESENTATIVE',
      name: 'Mia Mother',
      coversMoney,
      coversPlan: true,
    });

  it('is recorded with who named them', async () => {
    const namerId = await mother(personId);
    expect(await kindOf(recordAuthority(practitioner, nominee(namerId)))).toBe('ok');
    expect(await acting()).toMatchObject([
      { name: 'Nils Nominee (Professional)', named: 'By Mia Mother' },
      {},
    ]);
  });

  it('is refused for one of another person, and for one without the money', async () => {
    const elsewhere = await mother(await aPerson(code));
    const planOnly = await mother(personId, false);
    expect(await kindOf(recordAuthority(practitioner, nominee(elsewhere)))).toBe('namer-missing');
    expect(await kindOf(recordAuthority(practitioner, nominee(planOnly)))).toBe('namer-cannot-name');
    expect(await kindOf(recordAuthority(practitioner, nominee(null)))).toBe('namer-missing');
  });
});
