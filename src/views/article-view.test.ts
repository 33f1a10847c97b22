import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleContent } from '../../tests/samples/content.ts';
import { createArchive, withPictures } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { CalendarDay, ClockTime } from '../archive/calendar-day.ts';
import { originalsOnly, type MadePictures } from '../archive/pictures.ts';
import type { Site } from '../archive/site.ts';
import { articleView } from './article-view.ts';

const viewOf = (article: Article, site: Partial<Site> = {}) =>
  articleView(createArchive(sampleContent([article], site)), article);

describe('articleView', () => {
  it('asks for a notice of age as the settings say, and for none where they switch it off', () => {
    const article = sampleArticle({ id: 'a' });
    expect(viewOf(article).ageNotice).toBe(2);
    expect(viewOf(article, { ageNotice: 5 }).ageNotice).toBe(5);
    expect(viewOf(article, { ageNotice: 0 }).ageNotice).toBeUndefined();
  });

  it('holds every field of the article, names as links', () => {
    const image = {
      ...{ source: 'p.jpg', file: 'articles/p.jpg', address: '/images/0123456789abcdef.jpg' as const },
      ...{ width: 30, height: 20 },
    };
    const plan = {
      ...{ title: '方案', file: 'articles/plan.pdf', address: '/files/0123456789abcdef/plan.pdf' as const },
      bytes: 2048,
    };
    const article = sampleArticle({
      ...{ id: 'a', kicker: '引题', title: '标题', subtitle: '副题', source: '杭州日报' },
      ...{ time: '09:30' as ClockTime, eventDay: '2019-11-21' as CalendarDay },
      ...{ reporters: ['王钰哲'], photographers: ['张三', '李四'], editors: ['赵五'], topics: ['春风行动'] },
      ...{ people: [{ name: '郑荣胜', post: '主席' }, { name: '陈新' }], organizations: ['总工会'] },
      ...{ tags: ['工匠'], places: ['余杭区'], attachments: [plan] },
      views: { count: 2635, asOf: '2026-11-22' as CalendarDay },
      cover: { image, alt: '会场', caption: '座谈会现场' },
      original: { url: 'https://news.example/1', capturedAt: '2026-11-22' as CalendarDay },
    });
    const link = (folder: string, title: string) => ({ title, href: encodeURI(`/${folder}/${title}/`) });
    expect(viewOf(article)).toMatchObject({
      ...{ kicker: '引题', title: '标题', subtitle: '副题', source: '杭州日报' },
      published: { machine: '2019-11-25T09:30', text: '2019年11月25日 09:30' },
      event: { machine: '2019-11-21', text: '2019年11月21日' },
      ...{ reporters: ['王钰哲'], photographers: ['张三', '李四'], editors: ['赵五'] },
      topics: [{ title: '春风行动', href: undefined }],
      people: [{ ...link('people', '郑荣胜'), post: '主席' }, link('people', '陈新')],
      organizations: [link('organizations', '总工会')],
      tags: [link('tags', '工匠')],
      places: [link('places', '余杭区')],
      attachments: [{ title: '方案', href: plan.address, size: '2 KB', type: 'PDF' }],
      hasPictures: true,
      views: '2,635（截至2026年11月22日）',
      cover: { href: image.address, width: 30, height: 20, alt: '会场', caption: '座谈会现场' },
      original: { url: 'https://news.example/1', capturedAt: '2026年11月22日采集' },
    });
  });

  it('names the articles before and after it, and those related to it', () => {
    const related = sampleArticle({ id: 'related', day: '2012-01-01', tags: ['工匠'] });
    const older = sampleArticle({ id: 'older', day: '2019-11-24' });
    const article = sampleArticle({ id: 'a', day: '2019-11-25', tags: ['工匠'] });
    const newer = sampleArticle({ id: 'newer', day: '2019-11-26' });
    const view = articleView(createArchive(sampleContent([related, older, article, newer])), article);
    expect(view.waysOn.older).toMatchObject({ title: '标题 older', href: '/2019/11/24/older/' });
    expect(view.waysOn.newer).toMatchObject({ title: '标题 newer', href: '/2019/11/26/newer/' });
    expect(view.waysOn.related).toEqual([
      ...[
        { title: '标题 related', href: '/2012/01/01/related/', day: '2012-01-01', dayText: '2012年1月1日' },
      ],
    ]);
  });

  it('says what sets paragraphs apart', () => {
    const article = sampleArticle({ id: 'a' });
    expect(viewOf(article).frame.paragraphs).toBe('indent');
    expect(viewOf(article, { paragraphs: 'spacing' }).frame.paragraphs).toBe('spacing');
  });

  it('offers neither citation nor age of an article whose text is no longer given', () => {
    const view = viewOf(sampleArticle({ id: 'a', status: 'withdrawn' }));
    expect([view.reference, view.ageNotice]).toEqual([undefined, undefined]);
  });
});

describe('the pictures of an article', () => {
  const image = { source: 'p.jpg', file: 'articles/p.jpg', width: 3000, height: 2000 };
  const photograph = { ...image, address: '/images/1.jpg' } as const;
  const variant = { address: '/images/1-480.avif', format: 'avif', width: 480 } as const;
  const withMade = (cover: Article['cover'], pictures: Partial<MadePictures>) => {
    const article = sampleArticle({ id: 'a', title: '题', ...(cover && { cover }) });
    const archive = createArchive(sampleContent([article]));
    return articleView(withPictures(archive, { ...originalsOnly, ...pictures }), article);
  };
  const drawn = {
    shared: new Map([['a', '/images/2.png'] as const]),
    sharedBySite: '/images/3.png',
  } as const;

  it('are offered in other sizes where there are some', () => {
    const variants = new Map([[photograph.address, [variant]]]);
    const { cover } = withMade({ image: photograph, alt: '会场' }, { variants });
    expect(cover).toMatchObject({
      href: '/images/1.jpg',
      sources: [{ type: 'image/avif', srcset: '/images/1-480.avif 480w' }],
      sizes: '(min-width: 42rem) 38.25rem, 92vw',
    });
  });

  it('are shown by other websites: the cover, else the one that was drawn for it, else that of the site', () => {
    const shared = (cover: Article['cover'], pictures: Partial<MadePictures>) =>
      withMade(cover, pictures).frame.openGraph.image;
    const size = { width: 1200, height: 630 };
    const url = 'https://archive.example/images/';
    expect(shared({ image: photograph, alt: '会场' }, drawn)).toMatchObject({
      url: `${url}1.jpg`,
      alt: '会场',
    });
    const drawing = { ...image, address: '/images/1.svg' } as const;
    expect(shared({ image: drawing, alt: '图' }, drawn)).toEqual({ url: `${url}2.png`, ...size, alt: '题' });
    expect(shared(undefined, { sharedBySite: '/images/3.png' })).toEqual({
      ...{ url: `${url}3.png`, ...size },
      alt: '测试档案',
    });
    expect(shared(undefined, {})).toBeUndefined();
  });
});
