import { describe, expect, test } from 'vitest';
import { routeOf, searchHash, wordsOf } from '../../../components/desk/routes.ts';
import { entityHash } from '../../../messaging/desk-address.ts';

describe('routes', () => {
  test.each([
    ['', { page: 'start' }],
    ['#', { page: 'start' }],
    ['#/', { page: 'start' }],
    ['#/text', { page: 'text' }],
    ['#/search/h1', { page: 'search', text: 'h1' }],
    ['#/search/a%2Fb%20100%25', { page: 'search', text: 'a/b 100%' }],
    ['#/search/100%', { page: 'search', text: '100%' }],
    ['#/chip/nvidia-h100', { page: 'entity', id: 'chip/nvidia-h100' }],
    ['#/person/jensen-huang', { page: 'entity', id: 'person/jensen-huang' }],
    ['#/chip/', { page: 'nowhere', text: 'chip/' }],
    ['#/house/white', { page: 'nowhere', text: 'house/white' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  test('what is written is read back', () => {
    expect(routeOf(entityHash('chip/nvidia-a100'))).toEqual({ page: 'entity', id: 'chip/nvidia-a100' });
    expect(routeOf(searchHash('H100 / 50%'))).toEqual({ page: 'search', text: 'H100 / 50%' });
  });

  test('an id as words', () => {
    expect(wordsOf('chip/nvidia-h100-sxm5')).toBe('nvidia h100 sxm5');
    expect(wordsOf('nowhere')).toBe('nowhere');
  });
});
