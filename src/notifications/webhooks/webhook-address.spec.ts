import { readWebhookHosts } from '../../config/index.js';
import { allowedHost, mayCall } from './webhook-address.js';

const HOSTS = readWebhookHosts(
  'sms.vi-du.example, zalo.vi-du.example:8443, noi-bo.example=10.1.2.0/24, 127.0.0.1:9000, [::1]:9000',
);
const judge = (url: string) => {
  const found = allowedHost(url, HOSTS ?? []);
  return typeof found === 'string' ? found : found.host;
};

describe('the list of gateways that the operator allows', () => {
  it.each([
    ['https://sms.vi-du.example/send?x=1', 'sms.vi-du.example'],
    ['https://SMS.vi-du.example:443/send', 'sms.vi-du.example'],
    ['https://zalo.vi-du.example:8443/', 'zalo.vi-du.example'],
    ['http://noi-bo.example/', 'noi-bo.example'],
    ['http://127.0.0.1:9000/', '127.0.0.1'],
    // The same address in other clothes is the same address.
    ['http://0x7f000001:9000/', '127.0.0.1'],
    ['http://[::1]:9000/', '::1'],
  ])('lets %s be called', (url, host) => expect(judge(url)).toBe(host));

  it.each([
    ['https://sms.vi-du.example:8443/', 'HOST_NOT_ALLOWED'],
    ['https://zalo.vi-du.example/', 'HOST_NOT_ALLOWED'],
    ['https://sms.vi-du.example.evil.example/', 'HOST_NOT_ALLOWED'],
    ['https://x.sms.vi-du.example/', 'HOST_NOT_ALLOWED'],
    ['https://sms.vi-du.example./', 'HOST_NOT_ALLOWED'],
    ['http://127.0.0.1/', 'HOST_NOT_ALLOWED'],
    ['http://169.254.169.254/latest/meta-data', 'HOST_NOT_ALLOWED'],
    ['http://sms.vi-du.example/', 'HTTPS_ONLY'],
    ['https://sms.vi-du.example@evil.example/', 'URL_WRONG'],
    ['file:///etc/passwd', 'URL_WRONG'],
    ['sms.vi-du.example', 'URL_WRONG'],
  ])('refuses %s: %s', (url, fault) => expect(judge(url)).toBe(fault));

  it('allows nothing where it is empty, and is refused where it is not understood', () => {
    expect(allowedHost('https://sms.vi-du.example/', [])).toBe('HOST_NOT_ALLOWED');
    expect(readWebhookHosts('')).toEqual([]);
    for (const wrong of [
      'https://sms.vi-du.example',
      'a b',
      'sms:99999',
      'sms=10.0.0.0/99',
      'sms=0.0.0.0/0',
      '*',
    ])
      expect(readWebhookHosts(wrong)).toBeNull();
  });
});

describe('the address that a name leads to', () => {
  const outside = { host: 'sms.vi-du.example', port: null, within: null };
  const inside = { ...outside, within: { address: '10.1.2.0', prefix: 24 } };

  it.each(['8.8.8.8', '103.1.200.5', '2400:cb00::1'])('%s is on the internet', (address) =>
    expect(mayCall(address, outside)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.0.0.1',
    '172.20.1.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
  ])('%s is not', (address) => expect(mayCall(address, outside)).toBe(false));

  it('inside the own network is called only where the operator says so, and then nowhere else', () => {
    expect(mayCall('10.1.2.7', inside)).toBe(true);
    expect(mayCall('::ffff:10.1.2.7', inside)).toBe(true);
    expect(mayCall('10.1.3.7', inside)).toBe(false);
    expect(mayCall('8.8.8.8', inside)).toBe(false);
  });
});
