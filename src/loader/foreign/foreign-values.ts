/** `培训, 工会` is two tags. */
export function splitList(text: string): readonly string[] {
  return text.split(/\s*[,，、;；]\s*/u).filter((part) => part !== '');
}

/** A former address as it is known to a web server: `2019/11/25/a` is `/2019/11/25/a`. Empty for a pattern of several. */
export function plainAddress(text: string): string {
  if (/^https?:\/\//i.test(text)) return text.replaceAll(' ', '%20');
  if (/(?:^|\/):[a-z]/.test(text) || /^[a-z][a-z\d+.-]*:/i.test(text)) return '';
  const path = text.replace(/^\/+/, '').replaceAll(' ', '%20').replaceAll('\\', '/');
  return `/${path}`;
}

/** `zh_CN` is `zh-CN`. */
export function plainLanguage(text: string): string {
  return text.replaceAll('_', '-');
}

/** Keys that say by `true` that a text is published; of all others, such as `draft` and `hidden`, that it is not. */
const publishingKeys = /^(?:published?|public|visible|发布|公开)$/i;

const otherStatuses: Readonly<Record<string, 'draft' | 'published'>> = {
  publish: 'published',
  public: 'published',
  private: 'draft',
  pending: 'draft',
  future: 'draft',
  hidden: 'draft',
  trash: 'draft',
  unpublished: 'draft',
};

/** `draft: true`, `published: false` and `status: private` are drafts; a word that says nothing stays what it is. */
export function statusOf(key: string, text: string): string {
  const word = text.toLowerCase();
  if (/^(?:true|yes|1)$/.test(word)) return publishingKeys.test(key) ? 'published' : 'draft';
  if (/^(?:false|no|0)$/.test(word)) return publishingKeys.test(key) ? 'draft' : 'published';
  return otherStatuses[word] ?? text;
}
