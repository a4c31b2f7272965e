import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DAILY_STEPS } from '@/app/_jobs/daily-steps';
import { dayInLondon, runAt } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { runDailySteps } from '@/lib/platform/jobs/daily-step';
import { aSession, aStaffMember } from '../support/identity';
import type { Act, RowActs, Story } from './acts/act';
import { CALLUM } from './acts/callum';
import { EDITH } from './acts/edith';
import { EDITH_MONEY } from './acts/edith-money';
import { EDITH_PLAN } from './acts/edith-plan';
import { FRAME } from './acts/frame';
import { HAROLD } from './acts/harold';
import { MAUREEN } from './acts/maureen';
import { PRITI } from './acts/priti';
import { SAMUEL } from './acts/samuel';
import { THEO } from './acts/theo';
import { YASMIN } from './acts/yasmin';
import { STAFF, type StaffName, type UserName } from './people';

const ROWS: Record<string, RowActs> = {
  ...EDITH,
  ...EDITH_PLAN,
  ...EDITH_MONEY,
  ...THEO,
  ...SAMUEL,
  ...PRITI,
  ...CALLUM,
  ...MAUREEN,
  ...HAROLD,
  ...YASMIN,
};

const staff = new Map<UserName, Actor>();
const ids = new Map<string, string>();
let framed = 0;

const story: Story = {
  staff: (name) => known(staff, name),
  signIn: (name, actor) => void staff.set(name, actor),
  onCaseload: (name, personId) => {
    const actor = known(staff, name);
    staff.set(name, { ...actor, personIds: [...actor.personIds, personId] });
  },
  ids,
  id: (name) => known(ids, name),
};

function known<Key, Value>(map: Map<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The story has no ${String(key)} yet`);
  return value;
}

/** What the spec asks for, each as of an instant. */
const asked = {
  /** Everyone who works in the story, with an account and a role. */
  async hire(): Promise<void> {
    for (const name of Object.keys(STAFF) as StaffName[]) {
      const { code, role, ...rest }: { code: string; role: Actor['role']; limitPence?: number } = STAFF[name];
      staff.set(name, await aStaffMember(role, code, { name, ...rest }));
    }
  },
  /** The daily job, and what the frame has by that day. */
  async dawn(at: Date): Promise<void> {
    for (; FRAME[framed] && (FRAME[framed]?.on ?? '') <= dayInLondon(at); framed += 1) await layFrame(framed);
    await runDailySteps(DAILY_STEPS);
  },
  rows: async () => Object.keys(ROWS),
  ready: (at: Date, row: string) => run(ROWS[row]?.ready, at),
  /** @returns the day on which the facts of the row hold, where it is another than its own */
  async act(at: Date, row: string): Promise<string | null> {
    await run(ROWS[row]?.act, at);
    return ROWS[row]?.until ?? null;
  },
  ids: async () => Object.fromEntries(ids),
  session: (_at: Date, name: UserName) => aSession(story.staff(name)),
};

export type Asked = typeof asked;

async function layFrame(place: number): Promise<void> {
  const step = FRAME[place];
  if (step)
    await runAt(new Date(`${step.on}T09:00:00Z`), () => run(step.act, new Date(`${step.on}T09:00:00Z`)));
}

async function run(act: Act | undefined, at: Date): Promise<void> {
  await act?.(story, dayInLondon(at));
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [instant, name, ...given] = JSON.parse(Buffer.concat(chunks).toString());
    const at = new Date(instant);
    const work = asked[name as keyof Asked] as (at: Date, ...given: unknown[]) => Promise<unknown>;
    response.end(JSON.stringify((await runAt(at, () => work(at, ...given))) ?? null));
  } catch (fault) {
    response.writeHead(500).end(String(fault instanceof Error ? fault.stack : fault));
  }
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
