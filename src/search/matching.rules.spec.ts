import { excerptOf, forgivingQuery, matchText, planNumberIn, Rank, searchQuery } from './matching.rules.js';
import type { SearchQuery } from './matching.rules.js';
import { syllablesNear } from './vietnamese-syllables.rules.js';

const query = (typed: string): SearchQuery => searchQuery(typed) as SearchQuery;
const forgiving = (typed: string): SearchQuery => forgivingQuery(query(typed)) as SearchQuery;
const marked = (text: string, typed: SearchQuery) => {
  const marks = matchText(text, typed)?.marks ?? [];
  return marks.flatMap((from, index) => (index % 2 ? [] : [text.slice(from, marks[index + 1])]));
};

describe('what a search finds in a text', () => {
  it('is found without accents, whatever the case, and marked in the text as it is written', () => {
    expect(marked('Rà soát QUY HOẠCH khu dân cư', query('quy hoach'))).toEqual(['QUY', 'HOẠCH']);
    expect(marked('đường Nguyễn Oanh', query('nguyen'))).toEqual(['Nguyễn']);
    expect(marked('đường Nguyễn Oanh', query('Đường NGUYỄN'))).toEqual(['đường', 'Nguyễn']);
    expect(marked('Ủy ban'.normalize('NFD'), query('uy ban'))).toEqual(['Ủy'.normalize('NFD'), 'ban']);
  });

  it('needs every word, and short ones at the beginning of a word', () => {
    expect(matchText('Rà soát quy hoạch', query('quy trinh'))).toBeNull();
    expect(matchText('phường 12', query('2'))).toBeNull();
    expect(marked('phường 12', query('12'))).toEqual(['12']);
  });

  it('ranks the whole before the beginning, words together before words apart, inside a word last', () => {
    const ranks = [
      'quy hoạch',
      'Quy hoạch đô thị',
      'Rà soát quy hoạch',
      'Hoạch định quy mô',
      'Khôngquy hoạch',
    ].map((text) => matchText(text, query('quy hoach'))?.rank);
    expect(ranks).toEqual([Rank.EXACT, Rank.PREFIX, Rank.PHRASE, Rank.WORDS, Rank.WITHIN]);
  });

  it('takes one mistyped word for what was meant', () => {
    expect(matchText('Rà soát quy hoạch', query('quy hoahc'))).toBeNull();
    expect(marked('Rà soát quy hoạch', forgiving('quy hoahc'))).toEqual(['quy', 'hoạch']);
    expect(marked('đường Nguyễn Oanh', forgiving('ngyuen'))).toEqual(['Nguyễn']);
    expect(matchText('Rà soát quy hoạch', forgiving('quy hoahc'))?.rank).toBe(Rank.MEANT_PHRASE);
    expect(matchText('kế hoạch đúng quy định', forgiving('quy hoahc'))?.rank).toBe(Rank.MEANT);
  });

  it('forgives one word only, and none that it has no neighbours for', () => {
    expect(matchText('đường Nguyễn Oanh', forgiving('ngyuen oahn'))).toBeNull();
    expect(forgivingQuery(query('tckh 28'))).toBeNull();
  });

  it('is nothing for what holds no letter', () => {
    expect(searchQuery(' - / ')).toBeNull();
  });
});

describe('syllables one slip away', () => {
  it.each([
    ['hoahc', 'hoach'],
    ['ngyuen', 'nguyen'],
    ['nguen', 'nguyen'],
    ['chuuyen', 'chuyen'],
    ['thamg', 'tham'],
  ])('of %s include %s', (typed, meant) => expect(syllablesNear(typed)).toContain(meant));

  it('are few, and never what is no syllable', () => {
    expect(syllablesNear('hoach').length).toBeLessThan(30);
    expect(syllablesNear('ubnd')).toEqual([]);
    expect(syllablesNear('12')).toEqual([]);
  });
});

describe('the number of a plan', () => {
  it.each([
    ['28', '28', ''],
    ['28/KH', '28', 'kh'],
    ['số 05 / KH-UBND', '5', 'kh-ubnd'],
  ])('in “%s” is %s', (typed, number, symbol) => expect(planNumberIn(typed)).toEqual({ number, symbol }));

  it('is not in other words', () => {
    expect(planNumberIn('phường 12')).toBeNull();
    expect(planNumberIn('28 nhiệm vụ')).toBeNull();
  });
});

describe('an excerpt', () => {
  const text = `${'đầu '.repeat(60)}quy hoạch ${'cuối '.repeat(60)}`;

  it('shows the first match with words around it, cut between words', () => {
    const marks = matchText(text, query('quy hoach'))?.marks ?? [];
    const excerpt = excerptOf(text, marks, 100);
    expect(excerpt.text.length).toBeLessThan(110);
    expect(excerpt.text).toMatch(/^… đầu .* cuối …$/);
    expect(excerpt.text.slice(excerpt.marks[0], excerpt.marks[1])).toBe('quy');
  });

  it('leaves a short text as it is', () => {
    expect(excerptOf('quy hoạch', [0, 3], 100)).toEqual({ text: 'quy hoạch', marks: [0, 3] });
  });
});
