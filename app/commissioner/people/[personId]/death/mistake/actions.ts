'use server';

import { deathMistakeAction } from '@/app/_staff/death-actions';

export const submitDeathMistake = deathMistakeAction('commissioner');
