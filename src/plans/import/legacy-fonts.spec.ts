import type { NeutralDocument, Paragraph } from '../../documents/blocks.js';
import { isInLegacyFont } from './legacy-fonts.js';

const documentOf = (text: string): NeutralDocument => ({
  format: 'docx',
  footnotes: [],
  pages: null,
  blocks: [
    {
      type: 'paragraph',
      text,
      numbering: null,
      style: {},
      place: { page: null, block: 0 },
    } satisfies Paragraph,
  ],
});

describe('old Vietnamese encodings', () => {
  it.each([
    ['TCVN3', 'Uû ban nh©n d©n quËn b×nh long tæ chøc thùc hiÖn kÕ ho¹ch n¨m 2021 cña quËn'],
    [
      'VNI',
      'Uûy ban nhaân daân quaän toå chöùc thöïc hieän keá hoaïch caûi caùch haønh chính naêm nay cuûa quaän',
    ],
  ])('%s is told from Unicode', (_, text) => expect(isInLegacyFont(documentOf(text))).toBe(true));

  it.each([
    ['Vietnamese', 'Ủy ban nhân dân quận Bình Long tổ chức thực hiện kế hoạch năm 2021 của quận, © 2021'],
    [
      'a few foreign names',
      'Đoàn công tác thăm thành phố Göteborg, Köln và Malmö theo kế hoạch của Ủy ban nhân dân',
    ],
  ])('%s is left alone', (_, text) => expect(isInLegacyFont(documentOf(text))).toBe(false));
});
