/** What the edition in each script is called on the pages of the other: in its own script, for those who look for it. */
export const scriptNames = { 'zh-Hans': '简体', 'zh-Hant': '繁體' } as const;
