import { expect, test } from 'vitest';
import { addressFault, isOfSite } from '../../../../src/domain/prose/link-address.ts';

test.each([
  'https://example.org',
  'https://example.org:8443/a?b=c#d',
  'https://en.wikipedia.org/wiki/Gr%C3%BC%C3%9Fe',
  'https://example.org/Привет',
  '/matrix/?must=C3#c3',
  'https://example.org/axn--b',
  'https://foxn--x.example.org/',
  'https://example.org/%AF%af'.replace('%AF%af', '%C3%bc'),
  '#сигналы',
])('%s is a good address', (url) => expect(addressFault(url)).toBeUndefined());

const general = 'write an https address, or one that begins with / for a page of the site';
test.each([
  ['', general],
  ['#', general],
  ['http://example.org/', general],
  ['https:example.org', general],
  ['https:///example.org', general],
  ['https://exa mple.org/', general],
  ['https://example.org\\@evil.example', general],
  ['https://[::1', general],
  ['https://example.org/%zz', general],
  ['https://example.org/%ff', general],
  ['javascript:alert(1)', general],
  ['//example.org/', general],
  ['/\\example.org/', general],
  ['https://a@example.org/', 'leave out the name before @'],
  ['https://ex\u0430mple.org/', 'name a host in Latin letters'],
  ['https://xn--exmple-4nf.org/', 'name a host in Latin letters'],
  ['https://example.org/%', general],
  ['x https://example.org/', general],
  ['see #x', general],
  ['https://www.xn--exmple-4nf.org/', 'name a host in Latin letters'],
  ['https://localhost:4321/', 'name a host that everybody can reach'],
])('%j is none: %s', (url, fault) => expect(addressFault(url)).toBe(fault));

test.each([
  ['/', true],
  ['/servers/a/#b', true],
  ['/\\evil.example/', false],
  ['/a b', false],
  ['/%zz', false],
  ['/%ff', false],
  ['servers/a/', false],
  ['//evil.example/', false],
  ['/\t/evil.example/', false],
  ['https://site.example/', false],
  ['', false],
])('%j is of the site: %s', (url, expected) => expect(isOfSite(url)).toBe(expected));
