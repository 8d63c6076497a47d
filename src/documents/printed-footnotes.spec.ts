import { setFootnotesApart } from './printed-footnotes.js';
import { readText } from './text.js';

describe('footnotes printed among the paragraphs', () => {
  it('are set apart, and their marks leave the text', () => {
    const { blocks, footnotes } = setFootnotesApart(
      readText('Theo Nghị quyết¹ của quận\n¹ Nghị quyết số 12 của quận').blocks,
    );
    expect(blocks).toMatchObject([{ text: 'Theo Nghị quyết của quận' }]);
    expect(footnotes).toEqual([{ mark: '1', text: 'Nghị quyết số 12 của quận' }]);
  });

  it('leave units of area and volume alone', () => {
    const { blocks } = setFootnotesApart(
      readText('Diện tích 300 m² và chỉ tiêu² năm\n² Theo kế hoạch vốn').blocks,
    );
    expect(blocks).toMatchObject([{ text: 'Diện tích 300 m² và chỉ tiêu năm' }]);
  });
});
