// A run in a time zone that did not take effect would pass for nothing.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
if (timeZone !== process.env['TZ'])
  throw new Error(`These tests run in ${timeZone}, not in ${process.env['TZ']}.`);
