import { describe, expect, it } from 'vitest';
import { checkOrigin } from '../../../utils/sync/endpoint';

const allowed = {
  'https://intake.athar.test': 'intake.athar.test',
  'https://intake.example.org': 'intake.example.org',
  'https://intake.example.org:8443': 'intake.example.org:8443',
  'https://a-b.c_d.example.co.uk': 'a-b.c_d.example.co.uk',
  'https://xn--mnchen-3ya.example': 'xn--mnchen-3ya.example',
  'https://xn--80ak6aa92e.com': 'xn--80ak6aa92e.com',
  'https://localhost.example.org': 'localhost.example.org',
  'https://127.0.0.1.example.org': '127.0.0.1.example.org',
  'https://homes.example': 'homes.example',
};

const refused: Record<string, string> = {
  'http://intake.example.org': 'not-https',
  'ws://intake.example.org': 'not-https',
  'ftp://intake.example.org': 'not-https',
  'javascript:alert(1)': 'not-https',
  'data:text/html,x': 'not-https',
  'file:///etc/passwd': 'not-https',
  'chrome-extension://abcdefghijklmnop': 'not-https',
  'blob:https://intake.example.org/1': 'not-https',
  'https://127.0.0.1': 'ip-address',
  'https://127.1': 'ip-address',
  'https://2130706433': 'ip-address',
  'https://0x7f000001': 'ip-address',
  'https://0177.0.0.1': 'ip-address',
  'https://10.0.0.1': 'ip-address',
  'https://192.168.1.1:8443': 'ip-address',
  'https://169.254.169.254': 'ip-address',
  'https://8.8.8.8': 'ip-address',
  'https://１２７.０.０.１': 'ip-address',
  'https://0': 'ip-address',
  'https://[::1]': 'ip-address',
  'https://[::ffff:127.0.0.1]': 'ip-address',
  'https://[fe80::1]': 'ip-address',
  'https://localhost': 'local-name',
  'https://LOCALHOST': 'local-name',
  'https://intake.localhost': 'local-name',
  'https://localhost.': 'local-name',
  'https://printer.local': 'local-name',
  'https://printer.local.': 'local-name',
  'https://router': 'local-name',
  'https://intranet': 'local-name',
  'https://wiki.corp': 'local-name',
  'https://nas.home.arpa': 'local-name',
  'https://metadata.google.internal': 'local-name',
  'https://fritz.lan': 'local-name',
  'https://intake.example.org.': 'local-name',
  'https://user@intake.example.org': 'credentials',
  'https://user:pass@intake.example.org': 'credentials',
  'https://intake.example.org@evil.example': 'credentials',
  'https://intake.example.org:80': 'port',
  'https://intake.example.org:22': 'port',
  'https://intake.example.org:444': 'port',
  'https://intake.example.org:65535': 'port',
  'https://intake.example.org/': 'not-an-origin',
  'https://intake.example.org/v1': 'not-an-origin',
  'https://intake.example.org?x=1': 'not-an-origin',
  'https://intake.example.org#x': 'not-an-origin',
  'https://intake.example.org:443': 'not-an-origin',
  'https://Intake.Example.org': 'not-an-origin',
  'https://аррӏе.example': 'not-an-origin',
  ' https://intake.example.org': 'not-an-origin',
  'https:intake.example.org': 'not-an-origin',
  'https:\\\\intake.example.org': 'not-an-origin',
  'https://intake.example.org\t': 'not-an-origin',
  'https://256.256.256.256': 'not-an-origin',
  'https://': 'not-an-origin',
  'intake.example.org': 'not-an-origin',
  '': 'not-an-origin',
};

describe('where sealed mail may go', () => {
  it('has a corpus of more than 50 addresses', () => {
    expect(Object.keys(allowed).length + Object.keys(refused).length).toBeGreaterThan(50);
  });

  it.each(Object.entries(allowed))('allows %j and shows %j', (origin, host) => {
    expect(checkOrigin(origin)).toEqual({ origin, host });
  });

  it.each(Object.entries(refused))('refuses %j: %s', (text, reason) => {
    expect(checkOrigin(text)).toEqual({ refused: reason });
  });
});
