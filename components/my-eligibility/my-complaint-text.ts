import type { MyCase } from '@/lib/home/queries/my-case';

type Complaint = Pick<MyCase, 'group' | 'settings'>;

/** That a complaint is possible, and until when. @param also "also ", next to another way */
export function complainText({ settings }: Pick<Complaint, 'settings'>, also = ''): string {
  return `You can ${also}make a complaint to the NHS. The deadline is ${settings.complaintMonths} months after our letter. Ask us how and we will help you.`;
}

/** The ways that a service has next to the complaint. */
export function otherWays({ group }: Pick<Complaint, 'group'>): string[] {
  if (group === 'S117') {
    return ['The council must give this care with us. You can also ask or complain to the council.'];
  }
  if (group !== 'CYPCC') return [];
  return [
    'Is there an education, health and care (EHC) plan? Then you can also use mediation, or appeal to the SEND Tribunal. It can say what health care should be in the plan. The council can tell you how.',
  ];
}
