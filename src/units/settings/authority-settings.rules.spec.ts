import { settingsChanges, settingsFault, tidySettings } from './authority-settings.rules.js';

const THU_DUC = {
  name: 'Ủy ban nhân dân phường Thủ Đức',
  shortName: 'UBND phường Thủ Đức',
  superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  place: 'Thủ Đức',
  documentSymbol: 'UBND',
};

describe('what an authority prints on its documents', () => {
  it('is kept without stray blanks, and what is not given is left open', () => {
    expect(
      tidySettings({ name: '  Ủy ban  nhân dân xã Tân Hòa ', place: ' ', documentSymbol: 'ubnd' }),
    ).toEqual({
      name: 'Ủy ban nhân dân xã Tân Hòa',
      shortName: 'Ủy ban nhân dân xã Tân Hòa',
      superiorName: null,
      place: null,
      documentSymbol: 'UBND',
    });
  });

  it('names a place alone: the date is added', () => {
    expect(settingsFault(THU_DUC)).toBeNull();
    expect(settingsFault({ ...THU_DUC, place: 'Quận 1' })).toBeNull();
    expect(settingsFault({ ...THU_DUC, place: 'Thủ Đức, ngày 01 tháng 3' })).toBe('PLACE_WITH_DATE');
    expect(settingsFault({ ...THU_DUC, place: 'Thủ Đức ngày' })).toBe('PLACE_WITH_DATE');
  });

  it('has an abbreviation of capitals, for “Số: 05/BC-UBND”', () => {
    expect(settingsFault({ ...THU_DUC, documentSymbol: 'BQLDA' })).toBeNull();
    expect(settingsFault({ ...THU_DUC, documentSymbol: 'BC-UBND' })).toBe('SYMBOL_WRONG');
    expect(settingsFault({ ...THU_DUC, documentSymbol: 'U' })).toBe('SYMBOL_WRONG');
  });

  it('has a name, and another body above it', () => {
    expect(settingsFault({ ...THU_DUC, name: '' })).toBe('NAME_MISSING');
    expect(settingsFault({ ...THU_DUC, superiorName: THU_DUC.name.toUpperCase() })).toBe('SUPERIOR_SAME');
  });

  it('says field by field what a change was', () => {
    expect(settingsChanges({ ...THU_DUC, place: null }, THU_DUC)).toEqual([
      { field: 'place', before: null, after: 'Thủ Đức' },
    ]);
  });
});
