/** What is typed of a person, before it is sent. */
export interface TypedPerson {
  fullName: string;
  title: string;
  email: string;
}

export type PersonFault = 'missing' | 'badUsername' | 'badEmail';

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** @param username null where the person has one already. */
export function personFault({ fullName, email }: TypedPerson, username: string | null): PersonFault | null {
  if (!fullName.trim() || username === '') return 'missing';
  if (username !== null && !USERNAME.test(username)) return 'badUsername';
  return email.trim() && !EMAIL.test(email.trim()) ? 'badEmail' : null;
}

/** As the server takes it. */
export function personFields({ fullName, title, email }: TypedPerson) {
  return { fullName: fullName.trim(), title: title.trim(), ...(email.trim() && { email: email.trim() }) };
}
