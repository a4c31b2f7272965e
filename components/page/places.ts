/** The places of each area, in the order of the navigation. The first is its home. */
export const places = {
  commissioner: [
    { text: 'Home', href: '/commissioner' },
    { text: 'Decisions', href: '/commissioner/decisions' },
    { text: 'People', href: '/commissioner/people' },
    { text: 'Budgets', href: '/commissioner/budgets' },
    { text: 'Payments', href: '/commissioner/payments' },
  ],
  practitioner: [
    { text: 'Home', href: '/practitioner' },
    { text: 'My caseload', href: '/practitioner/caseload' },
    { text: 'Find or register a person', href: '/practitioner/people' },
  ],
  'budget-holder': [
    { text: 'Home', href: '/budget-holder' },
    { text: 'Plan', href: '/budget-holder/plan' },
    { text: 'Money in and out', href: '/budget-holder/account' },
    { text: 'Contact', href: '/budget-holder/contact' },
  ],
} as const;
