'use server';

import { changeSensitiveAction, setSensitiveAction } from '@/app/_staff/sensitive-actions';

export const submitSensitive = setSensitiveAction('practitioner');

export const submitChange = changeSensitiveAction('practitioner');
