const words = [
  '打印(?:本页|本稿|此页|文章)?',
  '关闭(?:窗口|本页|页面)?',
  '收藏(?:本页|本文|此页)?',
  '分享(?:到|至|本文)?',
  '微信(?:扫一扫)?(?:分享)?|扫(?:一扫|描(?:二维码)?)(?:在手机(?:上)?打开当前页面?)?',
  '微博|新浪微博|QQ空间|朋友圈|扫一扫|手机(?:版|阅读|扫描)?',
  '返回(?:顶部|首页|列表|上一页|上级)?|回到顶部|TOP',
  '字[体号](?:大小)?|大|中|小|默认|放大|缩小',
  '复制(?:链接|网址)?|纠错|我要纠错|举报|推荐|点赞|评论|发表评论|我要评论|播报文章|语音朗读|朗读|收听',
  '首页|上一页|下一页|尾页|全文|阅读全文|阅读原文',
  '加入收藏|设为首页|本文二维码|视力保护色',
].join('|');
const furniture = new RegExp(
  `^[\\s【\\[（(〔「|｜/:：>·.、,，-]*(?:(?:${words})[\\s【\\[（(〔「】\\]）)〕」|｜/:：>·.、,，-]*)+$`,
  'iu',
);
const neighbours = /^[\s【[]*(?:上|下|前|后)(?:一)?[篇条页则](?:文章|新闻|信息)?[\s】\]]*(?:[:：>].*)?$/u;
const trail = /^(?:您?(?:当前|现在)?(?:的|所在)*位置(?:是|在)?\s*[:：]|首页\s*[>›»\-—/]|主页\s*[>›»])/u;
const related =
  /^(?:相关(?:新闻|文章|链接|阅读|信息|附件)|延伸阅读|热门(?:文章|新闻)|推荐阅读|更多)\s*[:：>]*\s*$/u;

/** Whether the whole line belongs to the page around an article: print and share buttons, neighbours, the trail. */
export function isFurniture(text: string): boolean {
  return furniture.test(text) || neighbours.test(text) || trail.test(text) || related.test(text);
}

/** Whether the line only parts others: `-`, `———`, `* * *`, `=====`. */
export function isSeparator(text: string): boolean {
  return /^(?:[-–—－_=*＊·•~～.。…#|｜+]\s*)+$/u.test(text);
}
