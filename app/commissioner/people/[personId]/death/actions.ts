'use server';

import { deathAction, deathContactAction } from '@/app/_staff/death-actions';

export const submitDeath = deathAction('commissioner');
export const submitDeathContact = deathContactAction('commissioner');
