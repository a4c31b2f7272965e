'use server';

import { deathContactAction } from '@/app/_staff/death-actions';

export const submitContact = deathContactAction('practitioner');
