import { readCredits, type Credits } from './credits.ts';

const opening =
  /^(?:(?:[\p{Script=Han}]{0,8}(?:日报|晚报|晨报|时报|报|网|台|社))?讯|[\p{Script=Han}]{2,10}电)\s*[（(]([^（()）]{2,60})[)）]/u;

/** The reporters whom the first words of a report name: `本报讯（记者 张三 通讯员 李四）`. They stay in the text. */
export function openingCredits(body: string): Credits | undefined {
  const names = opening.exec(body.trimStart())?.[1];
  return names === undefined ? undefined : readCredits(names, false);
}
