'use server';

import { endSensitiveAction } from '@/app/_staff/sensitive-actions';

export const submitEnd = endSensitiveAction('practitioner');
