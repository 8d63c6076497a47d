import { browserName } from './browser-name.rules.js';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';

describe('the name of a browser', () => {
  it.each([
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/131.0.0.0`,
      'Microsoft Edge · Windows',
    ],
    [`Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/132.0 ${CHROME} Safari/537.36`, 'Cốc Cốc · Windows'],
    [`Mozilla/5.0 (Linux; Android 14) ${CHROME} Mobile Safari/537.36 Zalo android/24`, 'Zalo · Android'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36`, 'Chrome · Linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) Version/18.1 Mobile/15E148 Safari/604.1', 'Safari · iPhone'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0',
      'Firefox · macOS',
    ],
    ['<script>alert(1)</script>', ''],
    ['', ''],
  ])('of %s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));
});
