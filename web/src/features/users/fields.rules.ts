/** What is typed of a person, before it is sent. */
export interface TypedPerson {
  fullName: string;
  title: string;
  email: string;
}

/** What is wrong with each field, by its name in the catalogue; in their order on the screen. */
export interface PersonFaults {
  username?: 'usernameMissing' | 'badUsername';
  fullName?: 'fullNameMissing';
  email?: 'badEmail';
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,59}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** @param username null where the person has one already. */
export function personFaults({ fullName, email }: TypedPerson, username: string | null): PersonFaults {
  return {
    ...(username === '' && { username: 'usernameMissing' }),
    ...(username && !USERNAME.test(username) && { username: 'badUsername' }),
    ...(!fullName.trim() && { fullName: 'fullNameMissing' }),
    ...(email.trim() && !EMAIL.test(email.trim()) && { email: 'badEmail' }),
  };
}

/** As the server takes it. */
export function personFields({ fullName, title, email }: TypedPerson) {
  return { fullName: fullName.trim(), title: title.trim(), ...(email.trim() && { email: email.trim() }) };
}
