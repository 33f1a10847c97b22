import { z } from 'astro/zod';
import type { AdminSettings } from '../archive/site.ts';
import { field } from './field.ts';
import { choice, innerFolder, repositoryName, webAddress } from './field-values.ts';

/** The part `admin` of `site.yaml`: where the editor at `/admin/` saves what it is given. */
export const adminSchema = z.strictObject({
  backend: field(choice({ local: '本机', github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' }), {
    name: '保存到',
    about: {
      zh: '本机（local）：存进这台电脑上的文件夹，只在 baoku dev 和 baoku preview 的网址里能用，要用 Chrome 或 Edge。其余：用那里的访问令牌登录，存进仓库。',
      en: 'With `local`, articles are saved into a folder of this machine, at the addresses of `baoku dev` and `baoku preview` and in Chrome or Edge only. With the others, editors sign in with an access token and save into the repository.',
    },
    example: '本机',
  }),
  repo: field(repositoryName().exactOptional(), {
    name: '仓库',
    about: {
      zh: '所有者和仓库名。存到本机时不写，其余必填。',
      en: 'Owner and name of the repository. Required, but with `local`.',
    },
    example: 'gonghui/archive',
  }),
  branch: field(z.string().exactOptional(), {
    name: '分支',
    about: { zh: '存进哪个分支。', en: 'The branch to save into.' },
    example: 'main',
    whenAbsent: { zh: '仓库的主分支', en: "the repository's main branch" },
  }),
  contentFolder: field(innerFolder().default('content'), {
    name: '内容文件夹',
    about: {
      zh: '内容文件夹在仓库里的路径；仓库本身就是内容文件夹时写 .。',
      en: 'The path of the content folder within the repository; `.` where the repository itself is the content folder.',
    },
    example: 'content',
    whenAbsent: { zh: 'content', en: 'content' },
  }),
  server: field(webAddress().exactOptional(), {
    name: '服务器',
    about: {
      zh: '单位自己的 GitHub、GitLab 或 Gitea 的网址。',
      en: 'The address of a GitHub, GitLab or Gitea of your own.',
    },
    example: 'https://git.example.org/',
    whenAbsent: { zh: 'github.com、gitlab.com 或 gitea.com', en: 'github.com, gitlab.com or gitea.com' },
  }),
});

/** The settings that a checked mapping holds. */
export function adminSettingsOf({ server, ...settings }: z.output<typeof adminSchema>): AdminSettings {
  return { ...settings, ...(server !== undefined && { server: server.replace(/\/+$/, '') }) };
}
