import { describe, expect, it } from 'vitest';
import { textsFor } from '../../i18n/texts.ts';
import { chosenFilters } from './filter-names.ts';
import { pageTexts } from './page-texts.ts';

const texts = pageTexts(textsFor('zh-CN').searchPage, 'zh-CN');

describe('the chosen filters in words', () => {
  it('name a range of days by its older end first, whichever was chosen as its start', () => {
    const chosen = chosenFilters({ from: '2019-05-01', to: '2018-01-01' }, texts, (id) => id);
    expect(chosen).toEqual([{ names: ['from', 'to'], label: '日期：2018年1月1日 至 2019年5月1日' }]);
  });
});
