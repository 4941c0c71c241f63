import { createClock } from '../../../../local/runtime/clock';
import { DOC_TYPE, PDF_TYPE } from '../../../../local/runtime/drive/store';
import { buildServices, START } from '../host-builder';
import { createDriveClient } from './drive-client';

function build(given: Parameters<typeof buildServices>[0] = {}) {
  const clock = createClock(START);
  const services = buildServices(given, { clock });
  return { ...services, ...services.globals, clock, drive: createDriveClient(services.globals) };
}

describe('UrlFetchApp', () => {
  it('throws for a failed request unless the exceptions are muted', () => {
    const { drive, UrlFetchApp } = build();
    const request = drive.request('get', '/nowhere', undefined, { muteHttpExceptions: false });
    expect(() => UrlFetchApp.fetch(request.url, request)).toThrow(
      /^Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: \{/,
    );
  });

  it('sends all requests of a wave, even when one fails', () => {
    const { drive, UrlFetchApp, options, httpFaults } = build();
    httpFaults.failHttp(2, 503, 'before');
    const wave = ['a', 'b', 'c'].map((name) => ({
      ...drive.upload({ name, mimeType: DOC_TYPE }),
      muteHttpExceptions: false,
    }));
    expect(() => UrlFetchApp.fetchAll(wave)).toThrow('returned code 503');
    expect([...options.state.drive.files.values()].map(({ name }) => name)).toEqual(['a', 'c']);
  });

  it.each([
    [429, 'before', 0],
    [503, 'after', 1],
    [403, 'after', 1],
  ] as const)('answers %i as planned, %s the request took effect', (status, when, files) => {
    const { drive, UrlFetchApp, options, httpFaults } = build();
    httpFaults.failHttp(1, status, when);
    const request = drive.upload({ name: 'a', mimeType: DOC_TYPE });
    expect(UrlFetchApp.fetchAll([request]).map((response) => response.getResponseCode())).toEqual([status]);
    expect(options.state.drive.files.size).toBe(files);
  });

  it('throws whatever the options when the address cannot be reached', () => {
    const { drive, UrlFetchApp, httpFaults } = build();
    httpFaults.failHttp(1, 'unreachable', 'after');
    const request = drive.request('get', '');
    expect(() => UrlFetchApp.fetch(request.url, request)).toThrow('Address unavailable: https://www.googleapis.com/');
  });

  it('takes the time of the slowest request of a wave', () => {
    const { drive, UrlFetchApp, clock } = build({ isTimed: true });
    UrlFetchApp.fetchAll([drive.upload({ mimeType: DOC_TYPE }), drive.request('get', '')]);
    expect(clock.now() - START).toBe(4_000);
    const exported = drive.request('get', `/x/export?mimeType=${PDF_TYPE}`);
    UrlFetchApp.fetchAll([exported, exported]);
    expect(clock.now() - START).toBe(5_500);
  });

  it('writes to Drive three times a second at most, in the long run', () => {
    const { drive, UrlFetchApp, clock } = build({ isTimed: true });
    const wave = Array.from({ length: 10 }, () => drive.request('patch', '/x', {}));
    for (let round = 0; round < 6; round++) UrlFetchApp.fetchAll(wave);
    expect(clock.now() - START).toBeGreaterThanOrEqual(20_000);
    expect(clock.now() - START).toBeLessThan(20_100);
  });

  it('refuses an account that writes too fast, when told so, until it waits', () => {
    const { drive, UrlFetchApp, Utilities } = build({ isTimed: true, refusesFastWrites: true });
    const wave = Array.from({ length: 30 }, () => drive.request('patch', '/x', {}));
    const statuses = UrlFetchApp.fetchAll(wave).map((response) => response.getResponseCode());
    expect([statuses.filter((status) => status === 404).length, statuses.at(-1)]).toEqual([20, 403]);
    Utilities.sleep(4_000);
    expect(UrlFetchApp.fetchAll(wave.slice(0, 10)).every((response) => response.getResponseCode() === 404)).toBe(true);
  });

  it('stops at the day’s quota of requests', () => {
    const { drive, UrlFetchApp, options } = build({ quotas: 'consumer' });
    options.state.quotas['secretariat@example.ch'] = { day: '2022-06-15', used: { urlFetch: 20_000 } };
    const request = drive.request('get', '');
    expect(() => UrlFetchApp.fetch(request.url, request)).toThrow(
      'Service invoked too many times for one day: urlfetch.',
    );
  });

  it.each([
    ['nonsense', {}, 'Invalid argument: nonsense'],
    ['https://x.ch/', { method: 'move' as 'get' }, 'Attribute provided with invalid value: method'],
    ['https://x.ch/', { payload: { a: 1 } }, 'Attribute provided with invalid value: payload'],
    ['https://x.ch/', { headers: { a: 5 as unknown as string } }, 'Attribute provided with invalid value: headers'],
  ])('refuses the request %s %j', (url, params, message) => {
    expect(() => build().UrlFetchApp.fetch(url, params)).toThrow(message);
  });

  it('reaches no other server', () => {
    const response = build().UrlFetchApp.fetch('https://example.ch/', { muteHttpExceptions: true });
    expect(response.getResponseCode()).toBe(404);
  });
});
