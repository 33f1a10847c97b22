import type { AdminSettings, Site } from '../archive/site.ts';
import { articleSchema } from '../loader/article-schema.ts';
import { adminTexts, type AdminTexts } from './admin-texts.ts';
import { formFields, type FormField } from './form-fields.ts';
import { gitServer } from './git-server.ts';

/** What Sveltia CMS is told at its start: its configuration, in the terms of https://sveltiacms.app/en/docs. */
export interface AdminConfig {
  readonly backend: Readonly<Record<string, unknown>>;
  readonly collections: readonly ArticleCollection[];
  readonly [option: string]: unknown;
}

interface ArticleCollection {
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly [option: string]: unknown;
}

/** The name of the format that `article-format.js` reads and writes. */
const format = 'baoku-frontmatter';

/** The configuration of the editor for an archive: one collection, of articles. */
export function adminConfig(site: Site, admin: AdminSettings): AdminConfig {
  const language = site.language.startsWith('zh') ? 'zh' : 'en';
  const text = adminTexts[language];
  return {
    load_config_file: false,
    backend: backendOf(admin),
    app_title: text.title(site.title),
    logo: { src: `${site.base}favicon.svg` },
    site_url: new URL(site.url).origin,
    display_url: site.url,
    show_preview_links: false,
    editor: { preview: false },
    // Beside the article, as an editor with a folder open would put them.
    media_folder: '',
    public_folder: '',
    media_libraries: { stock_assets: { providers: [] } },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      articleCollection(admin, formFields(articleSchema, { columns: site.columns, language }), text),
    ],
  };
}

function backendOf(admin: AdminSettings): Readonly<Record<string, unknown>> {
  const { backend, repo, branch } = admin;
  const server = gitServer(admin);
  // Sveltia opens a local folder beside a Git backend only. The page hides the way to sign in there, and its policy bars it.
  if (server === undefined) return { name: 'gitea', repo: 'local/archive', auth_methods: ['token'] };
  return {
    name: backend,
    repo,
    ...(branch !== undefined && { branch }),
    api_root: server.apiRoot,
    base_url: server.webRoot,
    // Signing in otherwise leads over another service's server.
    auth_methods: ['token'],
  };
}

function articleCollection(
  { contentFolder }: AdminSettings,
  fields: readonly FormField[],
  text: AdminTexts,
): ArticleCollection {
  const body = { name: 'body', label: text.body, widget: 'richtext', required: false };
  // What every report has comes first; the body would stand below two dozen fields that few have.
  const headed = fields.findIndex(({ name }) => name === 'column') + 1;
  return {
    name: 'articles',
    label: text.articles,
    label_singular: text.article,
    folder: contentFolder === '.' ? 'articles' : `${contentFolder}/articles`,
    path: "{{date | date('YYYY')}}/{{slug}}",
    slug: {
      template: "{{date | date('YYYY-MM-DD')}}-{{fields._slug}}",
      editable: ['create'],
      hint: text.idHint,
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', text.idForm],
    },
    // An article's address is permanent: it is withdrawn, not removed.
    delete: false,
    duplicate: false,
    format,
    extension: 'md',
    media_folder: '',
    public_folder: '',
    summary: "{{date | date('YYYY-MM-DD')}} {{title}}",
    sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
    fields: [...fields.slice(0, headed), body, ...fields.slice(headed)],
  };
}
