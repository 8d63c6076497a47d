/**
 * The shape of a sample authority: plain data that a seeder can write into any store.
 *
 * The authority's own unit (kind AUTHORITY, the code of the authority) is implied, and is the parent of
 * every unit without `parentCode`. Codes are unique inside one authority, usernames and e-mail addresses
 * over all of them. People are invented; unit names and the way they are written are real.
 */
export type SampleUnitKind = 'DEPARTMENT' | 'WARD' | 'AGENCY' | 'VERTICAL' | 'MASS_ORG' | 'COUNCIL';

export type SampleRole = 'ADMIN' | 'COORDINATOR' | 'LEADER' | 'HEAD' | 'SPECIALIST' | 'COUNCIL' | 'OBSERVER';

export interface SampleUnit {
  code: string;
  kind: SampleUnitKind;
  name: string;
  shortName: string;
  /** Every other spelling, the short name included when it differs from the name. */
  aliases: string[];
  parentCode?: string;
}

export interface SampleGroup {
  name: string;
  aliases: string[];
  memberCodes: string[] | 'ALL_WARDS';
}

export interface SamplePerson {
  username: string;
  fullName: string;
  title: string;
  email: string;
  /** `unitCode` may be the authority's own code: the role then covers the whole authority. */
  roles: Array<{ role: SampleRole; unitCode: string }>;
}

export interface SampleAuthority {
  code: string;
  name: string;
  shortName: string;
  aliases: string[];
  /** The place printed before the date of its documents. */
  place: string;
  /** To whom it reports. A UBND prints no superior above its own name (Nghị định 30/2020/NĐ-CP). */
  superior: string;
  units: SampleUnit[];
  groups: SampleGroup[];
  people: SamplePerson[];
}

/** One unit; the short name joins the spellings it is matched by. */
export function unit(
  kind: SampleUnitKind,
  code: string,
  name: string,
  shortName: string,
  spellings: string[] = [],
  parentCode?: string,
): SampleUnit {
  const aliases = shortName === name ? spellings : [shortName, ...spellings];
  return { code, kind, name, shortName, aliases, ...(parentCode ? { parentCode } : {}) };
}

/** A row of a people table: account name after the prefix, full name, title, role, unit code. */
export type PersonRow = [account: string, fullName: string, title: string, role: SampleRole, unitCode: string];

/** Accounts `prefix.account` with addresses in a reserved domain (RFC 2606), which never leave the machine. */
export function people(prefix: string, domain: string, rows: PersonRow[]): SamplePerson[] {
  return rows.map(([account, fullName, title, role, unitCode]) => {
    const username = `${prefix}.${account}`;
    return { username, fullName, title, email: `${username}@${domain}`, roles: [{ role, unitCode }] };
  });
}
