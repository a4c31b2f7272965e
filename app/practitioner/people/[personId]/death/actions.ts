'use server';

import { deathAction, deathContactAction } from '@/app/_staff/death-actions';

export const submitDeath = deathAction('practitioner');
export const submitDeathContact = deathContactAction('practitioner');
