'use server';

import { askingAction } from '@/app/_staff/challenge-actions';

export const submitAsking = askingAction('practitioner');
