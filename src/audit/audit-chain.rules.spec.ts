import {
  CHAIN_START,
  EMPTY_CHAIN,
  faultsAfter,
  linkHash,
  LinkedEvent,
  linksAfter,
} from './audit-chain.rules.js';

const EVENTS = ['a', 'b', 'c', 'd'].map((text, index) => ({ id: String(10 + index), text }));

function chain(): LinkedEvent[] {
  return linksAfter(EMPTY_CHAIN, EVENTS).map((link, index) => ({
    ...link,
    event: EVENTS[index]?.text ?? null,
  }));
}

describe('the chain over the audit trail', () => {
  it('binds every event to all before it', () => {
    const links = linksAfter(EMPTY_CHAIN, EVENTS);
    expect(links.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(links[0]?.hash).toBe(linkHash(CHAIN_START, 'a'));
    expect(links[3]?.hash).toBe(linkHash(links[2]?.hash as string, 'd'));
  });

  it('goes on where it ended, whatever the size of a batch', () => {
    const first = linksAfter(EMPTY_CHAIN, EVENTS.slice(0, 2));
    const second = linksAfter(first[1] as (typeof first)[number], EVENTS.slice(2));
    expect([...first, ...second]).toEqual(linksAfter(EMPTY_CHAIN, EVENTS));
  });

  it('finds nothing in an untouched chain, from its start or from any link', () => {
    expect(faultsAfter(EMPTY_CHAIN, chain())).toEqual([]);
    const [, second, ...rest] = chain();
    expect(faultsAfter(second as LinkedEvent, rest)).toEqual([]);
  });

  it('names the event that was changed, once', () => {
    const links = chain();
    (links[1] as LinkedEvent).event = 'B';
    expect(faultsAfter(EMPTY_CHAIN, links)).toEqual([{ kind: 'CHANGED', position: 2, eventId: '11' }]);
  });

  it('names the event that was taken out', () => {
    const links = chain();
    (links[2] as LinkedEvent).event = null;
    expect(faultsAfter(EMPTY_CHAIN, links)).toEqual([{ kind: 'MISSING', position: 3, eventId: '12' }]);
  });

  it('names the place where links were taken out', () => {
    const links = chain().filter(({ position }) => position !== 2);
    expect(faultsAfter(EMPTY_CHAIN, links)).toEqual([{ kind: 'GAP', position: 3, eventId: '12' }]);
  });

  it('sees a link that was written anew: the next one no longer stands on it', () => {
    const links = chain();
    Object.assign(links[1] as LinkedEvent, { event: 'B', hash: linkHash(links[0]?.hash as string, 'B') });
    expect(faultsAfter(EMPTY_CHAIN, links)).toEqual([{ kind: 'CHANGED', position: 3, eventId: '12' }]);
  });
});
