import type { RecognisedPlan, RecognisedReference, RecognisedTask } from '../../src/plans/import/index.js';

const PLACE = { page: null, block: 7 };
const sourced = <T>(value: T) => ({ value, raw: String(value), place: PLACE });

/** A name that nothing in the directory fits, unless said otherwise. */
export function reference(given: Partial<RecognisedReference>): RecognisedReference {
  return {
    raw: 'BQLDA',
    kind: 'unknown',
    unitIds: [],
    groupId: null,
    match: 'none',
    candidates: [],
    place: PLACE,
    unitName: null,
    inherited: false,
    ...given,
  };
}

export function unitReference(raw: string, ...unitIds: string[]): RecognisedReference {
  return reference({ raw, kind: unitIds.length > 1 ? 'group' : 'unit', unitIds, match: 'exact' });
}

/** A row of the table, led by Phòng Nội vụ and due with the plan, unless said otherwise. */
export function recognisedTask(given: Partial<RecognisedTask> = {}): RecognisedTask {
  return {
    source: 'table',
    table: 0,
    section: null,
    ordinal: '1',
    content: 'Hoàn thành chỉ tiêu',
    contentPlace: { ...PLACE, row: 1, cell: 1 },
    product: null,
    productPlace: null,
    leads: [unitReference('Phòng Nội vụ', 'nv')],
    coordinating: [],
    supervising: [],
    leader: null,
    leaderPlace: null,
    note: null,
    deadline: {
      raw: null,
      source: 'plan',
      kind: 'period',
      from: '2022-11-01',
      due: '2022-12-31',
      exclusive: false,
    },
    deadlinePlace: null,
    place: { ...PLACE, row: 1 },
    isSection: false,
    duplicateOf: null,
    warnings: [],
    ...given,
  };
}

export function recognisedPlan(
  given: { number?: string | null; title?: string } = {},
  tasks: RecognisedTask[] = [recognisedTask()],
): RecognisedPlan {
  const number = given.number === undefined ? '3707/KH-UBND' : given.number;
  return {
    nature: 'plan',
    header: {
      number: number === null ? null : sourced(number),
      kind: 'KH',
      superior: null,
      issuer: sourced('Ủy ban nhân dân quận Gò Vấp'),
      place: sourced('Gò Vấp'),
      issuedOn: sourced('2022-09-30'),
      title: sourced(given.title ?? 'Phát động thi đua'),
      signer: sourced('Nguyễn Trí Dũng'),
      signerTitle: sourced('CHỦ TỊCH'),
      period: sourced({ from: '2022-11-01', to: '2022-12-31' }),
    },
    reportingDuties: [],
    sections: [{ label: 'I', title: 'Kinh tế', place: PLACE }],
    tasks,
    warnings: [],
  };
}
