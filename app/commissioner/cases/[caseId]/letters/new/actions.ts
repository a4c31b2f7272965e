'use server';

import { letterAction } from '@/app/_staff/letter-actions';

export const submitLetter = letterAction('commissioner');
