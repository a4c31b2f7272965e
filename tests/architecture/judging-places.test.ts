import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { JUDGING } from '@/lib/core/policy/interest';
import { isJudgingPlace, personPlaceOf } from '@/lib/core/policy/judging-places';
import { type SourceFile, sources } from './files';

/** Pages that are read as well: each asks the policy whether to show its form. */
const READ_AS_WELL = [
  '/commissioner/budgets/[budgetId]/schedule/[allocationId]',
  '/commissioner/budgets/[budgetId]/account/[allocationId]',
  '/commissioner/budgets/[budgetId]/check',
  '/commissioner/budgets/[budgetId]/check/[spendingId]',
  '/commissioner/budgets/[budgetId]/repayments',
  '/commissioner/budgets/[budgetId]/repayments/[repaymentId]',
  '/commissioner/cases/[caseId]/decision',
  '/commissioner/cases/[caseId]/refund',
  '/commissioner/payments/[paymentId]',
  '/practitioner/cases/[caseId]/plan',
  '/practitioner/cases/[caseId]/plan/sections/[section]',
];

const app = new Map(sources('app').map((file) => [file.path, file]));
const commands = sources('lib').filter(({ path: file }) => /^lib\/\w+\/commands\//.test(file));
const judging = new Set(
  commands
    .filter(({ text }) => JUDGING.some((permission) => text.includes(`'${permission}'`)))
    .map(({ path: file }) => file),
);
for (const { path: file, text } of commands)
  if (importsOf(file, text).some((other) => judging.has(other))) judging.add(file);

const pages = [...app.values()].filter(({ path: file }) =>
  /^app\/(commissioner|practitioner)\/.*\/page\.tsx$/.test(file),
);

describe('SEP-01: the pages with a form by which a user judges', () => {
  const places = pages.filter((page) => actionsOf(page).some(isJudgingAction)).map(addressOf);

  it('are found', () => {
    expect(judging.size).toBeGreaterThan(20);
    expect(places.length).toBeGreaterThan(30);
  });

  it('are places that the guard of all pages knows, or ask the policy', () => {
    const unknown = places.filter((place) => !isJudgingPlace(place) && !READ_AS_WELL.includes(place));
    expect(unknown).toEqual([]);
  });

  it('ask the policy only where there is such a form', () => {
    expect(READ_AS_WELL.filter((place) => !places.includes(place) || isJudgingPlace(place))).toEqual([]);
  });

  it('each say in their address about whom they are', () => {
    const id = '0190a0a0-0000-7000-8000-000000000000';
    const silent = places.filter((place) => personPlaceOf(place.replace(/\[\w+\]/, id))?.id !== id);
    expect(silent).toEqual([]);
  });
});

function addressOf({ path: file }: SourceFile): string {
  return file.replace(/^app/, '').replace(/\/page\.tsx$/, '');
}

/** The modules of actions that a page or its neighbours import. */
function actionsOf({ path: file, text }: SourceFile): SourceFile[] {
  return importsOf(file, text).flatMap((other) => {
    const found = app.get(other);
    if (!found) return [];
    return /actions\.ts$/.test(other) ? [found] : actionsOf(found);
  });
}

function isJudgingAction({ path: file, text }: SourceFile): boolean {
  return importsOf(file, text).some((other) => judging.has(other) || isShared(other));
}

function isShared(file: string): boolean {
  const found = /actions\.ts$/.test(file) ? app.get(file) : undefined;
  return found !== undefined && isJudgingAction(found);
}

function importsOf(from: string, text: string): string[] {
  return [...text.matchAll(/from '([^']+)'/g)].flatMap(([, name = '']) => {
    if (!/^(\.|@\/)/.test(name)) return [];
    const base = name.startsWith('@/') ? name.slice(2) : path.posix.join(path.posix.dirname(from), name);
    return [`${base}.ts`, `${base}.tsx`];
  });
}
