import { describe, expect, it } from 'vitest';
import { isOperatorError } from '../publish/operator-error.ts';
import { chooseShard, isShardRequest } from './shard-option.ts';

const gitlab = { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '7' };
const kubernetes = { JOB_COMPLETION_INDEX: '1' };

function refusal(text: string, environment: Record<string, string>): unknown {
  try {
    return chooseShard(text, environment);
  } catch (error) {
    return isOperatorError(error) ? { code: error.code, ...error.values } : error;
  }
}

describe('isShardRequest', () => {
  it.each(['1/1', '2/7', '7/7', 'auto', 'auto/7'])('accepts %s', (text) => {
    expect(isShardRequest(text)).toBe(true);
  });

  it.each([
    '0/7',
    '8/7',
    '2',
    '2/',
    '/7',
    '2/0',
    '02/7',
    '-1/7',
    '2/7/9',
    '2.0/7',
    'auto/',
    'auto/0',
    'any/7',
    '',
  ])('refuses %j', (text) => {
    expect(isShardRequest(text)).toBe(false);
  });
});

describe('chooseShard', () => {
  it('takes the shard that is named, whatever the environment says', () => {
    expect(chooseShard('3/4', gitlab)).toEqual({ number: 3, total: 4 });
  });

  it('counts from one as GitLab does, and from nought as Kubernetes does', () => {
    expect(chooseShard('auto', gitlab)).toEqual({ number: 2, total: 7 });
    expect(chooseShard('auto/7', gitlab)).toEqual({ number: 2, total: 7 });
    expect(chooseShard('auto/7', kubernetes)).toEqual({ number: 2, total: 7 });
    expect(chooseShard('auto/1', { JOB_COMPLETION_INDEX: '0' })).toEqual({ number: 1, total: 1 });
  });

  it('says what the environment lacks', () => {
    expect(refusal('auto', {})).toEqual({ code: 'shard-number-unknown' });
    expect(refusal('auto/7', { CI_NODE_INDEX: '', CI_NODE_TOTAL: '7' })).toEqual({
      code: 'shard-number-unknown',
    });
    expect(refusal('auto', kubernetes)).toEqual({
      code: 'shard-total-unknown',
      variable: 'JOB_COMPLETION_INDEX',
    });
    // The total of another system's job is none of this one's.
    expect(refusal('auto', { ...kubernetes, CI_NODE_TOTAL: '1' })).toMatchObject({
      code: 'shard-total-unknown',
    });
  });

  it.each([
    ['auto/7', { JOB_COMPLETION_INDEX: '7' }, '8/7'],
    ['auto', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '7' }, '0/7'],
    ['auto', { CI_NODE_INDEX: 'two', CI_NODE_TOTAL: '7' }, 'two/7'],
    ['auto', { CI_NODE_INDEX: 'auto', CI_NODE_TOTAL: '7' }, 'auto/7'],
    ['auto/5', gitlab, '2/5'],
  ])('refuses %s where the environment is %j', (text, environment, found) => {
    expect(refusal(text, environment)).toMatchObject({ code: 'shard-impossible', found });
  });
});
