/** A person to call in an emergency. */
export type EmergencyContact = {
  name: string;
  relationship: string;
  phone: string;
  notes: string | null;
};

export type ListedContact = EmergencyContact & { id: string };
