import { readDocument } from '../../src/documents/read-document.js';
import { recognisePlan } from '../../src/plans/import/index.js';
import { readUnitDirectory } from '../../src/units/unit-directory-file.rules.js';
import { DOCUMENTS } from './documents/index.js';
import { extensionOf, render } from './support/render.js';
import { score } from './support/score.js';

const NO_UNITS = { authority: null, units: [], groups: [] };
const cases = DOCUMENTS.flatMap((document) => document.formats.map((format) => ({ document, format })));

describe('documents of every kind seen, in every format', () => {
  it.each(cases.map((one) => [`${one.document.name}.${one.format}`, one.document.covers, one] as const))(
    '%s: %s',
    async (_name, _covers, { document, format }) => {
      const bytes = await render(document, format);
      const read = await readDocument(bytes, `${document.name}.${extensionOf(format)}`);
      const units = document.units === undefined ? NO_UNITS : (readUnitDirectory(document.units) ?? NO_UNITS);
      const { misses } = score(recognisePlan(read, units), document.expected);
      expect(misses).toEqual(document.limits?.[format] ?? []);
    },
  );
});
