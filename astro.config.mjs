import { astroSettings } from './src/publish/astro-settings.ts';

// For editors and `astro check`. Builds give the same settings to Astro themselves, with Astro's root in the cache
// folder: see src/publish/astro-settings.ts.
const {
  configFile: _configFile,
  root: _root,
  ...settings
} = astroSettings({
  cacheDirectory: new URL('.baoku', import.meta.url).pathname,
  base: '/',
});

export default settings;
