import { todayInLondon } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import { type AddCommissionerRefusal, addCommissioner } from '@/lib/identity/commands/add-commissioner';
import { disconnect } from '@/lib/platform/db/client';
import { addedSentences } from './commissioner-words';
import type { NewCommissioner } from './lib/commissioner-arguments.mjs';

/** The second half of `npm run commissioner:add`, with what its first half has read. */
const given: NewCommissioner = JSON.parse(process.argv[2] ?? '{}');
const added = await addCommissioner(given, todayInLondon()).finally(disconnect);
for (const line of added.ok ? addedSentences(given, added.value) : [explain(added.error)])
  process.stdout.write(`  ${line}\n`);
process.exitCode = added.ok ? 0 : 1;

function explain(refusal: AddCommissionerRefusal): string {
  switch (refusal.kind) {
    case 'unknown-code':
      return `✗ ${refusal.code} is not on the list of commissioners: check the ODS code. The list is in prisma/data.`;
    case 'not-yet':
      return `✗ ${refusal.name} is not a legal body before ${refusal.from ? formatDay(refusal.from) : 'its first day'}.`;
    case 'closed': {
      const on = refusal.on ? ` on ${formatDay(refusal.on)}` : '';
      return `✗ ${refusal.name} closed${on}. ${nextCode(refusal.successors)}`;
    }
    case 'account-suspended':
      return `✗ The account of ${given.email} is suspended: give another address.`;
    case 'account-of-family':
      return `✗ The account of ${given.email} is of a member of the public: give another address.`;
  }
}

function nextCode(successors: readonly string[]): string {
  if (successors.length === 0) return 'Who took its work over is not on the list: give the code of today.';
  return `Its work went to ${successors.join('; ')}: give ${successors.length === 1 ? 'that code' : 'one of these codes'}.`;
}
