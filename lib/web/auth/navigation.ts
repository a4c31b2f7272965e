import 'server-only';
import { areaOf } from '@/lib/core/policy/area';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';

type Entry = { text: string; href: string; needs?: Permission };

/** The navigation of each area, in order. The first entry is its home. */
const NAVIGATION: Record<ReturnType<typeof areaOf>, readonly Entry[]> = {
  commissioner: [
    { text: 'Home', href: '/commissioner' },
    { text: 'Decisions', href: '/commissioner/decisions', needs: 'inbox:view' },
    { text: 'Standards', href: '/commissioner/standards', needs: 'standard:list' },
    { text: 'People', href: '/commissioner/people', needs: 'person:list' },
    { text: 'Budgets', href: '/commissioner/budgets', needs: 'budget:list' },
    { text: 'Payments', href: '/commissioner/payments', needs: 'payment:list' },
    { text: 'Payment runs', href: '/commissioner/payment-runs', needs: 'payment:list' },
    { text: 'Organisations', href: '/commissioner/organisations', needs: 'organisation:view' },
    { text: 'Criteria', href: '/commissioner/criteria', needs: 'criteria:view' },
    { text: 'Users and roles', href: '/commissioner/users', needs: 'user:view' },
    { text: 'Searches', href: '/commissioner/searches', needs: 'use:view' },
    { text: 'GP practices', href: '/commissioner/practices', needs: 'practice:view' },
    { text: 'Bank tables', href: '/commissioner/bank-tables', needs: 'modulus:load' },
    { text: 'Ways to pay', href: '/commissioner/payment-ways', needs: 'payment-way:write' },
    { text: 'Settings', href: '/commissioner/settings', needs: 'setting:view' },
    { text: 'Messages', href: '/commissioner/messages', needs: 'message:list' },
    { text: 'Sign-ins', href: '/commissioner/sign-ins', needs: 'sign-in:view' },
    { text: 'Lost apps', href: '/commissioner/lost-apps', needs: 'factor:reset' },
  ],
  practitioner: [
    { text: 'Home', href: '/practitioner' },
    { text: 'My caseload', href: '/practitioner/caseload' },
    { text: 'Standards', href: '/practitioner/standards', needs: 'standard:list' },
    { text: 'Find or register a person', href: '/practitioner/people' },
  ],
  'budget-holder': [
    { text: 'Home', href: '/budget-holder' },
    { text: 'Plan', href: '/budget-holder/plan' },
    { text: 'Decision', href: '/budget-holder/eligibility', needs: 'assessment:view' },
    { text: 'Money', href: '/budget-holder/account' },
    { text: 'Contact', href: '/budget-holder/contact' },
  ],
};

/** The navigation of an actor: only what their role may open. */
export function navigationOf(actor: Actor): readonly Entry[] {
  return NAVIGATION[areaOf(actor.role)].filter(({ needs }) => !needs || mayEver(actor, needs));
}
