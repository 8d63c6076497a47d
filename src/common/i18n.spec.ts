import { defineMessages } from './i18n.js';

describe('a sentence of a catalogue', () => {
  const say = defineMessages('i18n-spec', {
    vi: {
      DUE: 'hạn {{date}}, còn {{ n }} ngày',
      PLAIN: 'không thời hạn',
      STATE_NEW: 'mới giao',
      AS: 'Đang “$t(i18n-spec:STATE_{{state}})”.',
    },
    en: {
      DUE: 'due {{date}}, {{ n }} days left',
      PLAIN: 'no deadline',
      STATE_NEW: 'new',
      AS: 'It is {{state}}.',
    },
  });

  it('is filled in, in the language asked for, whatever the values hold', () => {
    expect(say('vi', 'DUE', { date: '31/12/2022', n: 0 })).toBe('hạn 31/12/2022, còn 0 ngày');
    expect(say('en', 'DUE', { date: '{{n}} $& <b>', n: 3 })).toBe('due {{n}} $& <b>, 3 days left');
    expect(say('vi', 'PLAIN')).toBe('không thời hạn');
  });

  it('may name another one', () => {
    expect(say('vi', 'AS', { state: 'NEW' })).toBe('Đang “mới giao”.');
  });
});
