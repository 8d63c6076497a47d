import { nameForType } from './file-types.rules.js';

const JPEG = 'image/jpeg';
const PDF = 'application/pdf';

describe('the name of a file that is kept', () => {
  it('stays as it is where its ending fits what it holds', () => {
    expect(nameForType('Biên bản.pdf', PDF)).toBe('Biên bản.pdf');
    expect(nameForType('IMG_0012.JPEG', JPEG)).toBe('IMG_0012.JPEG');
  });

  it('gets the ending of what it holds where it has none or another, so that nobody runs it', () => {
    expect(nameForType('anh chup', JPEG)).toBe('anh chup.jpg');
    expect(nameForType('bien-ban.hta', PDF)).toBe('bien-ban.hta.pdf');
    expect(nameForType('bien-ban.pdf.exe', PDF)).toBe('bien-ban.pdf.exe.pdf');
  });
});
