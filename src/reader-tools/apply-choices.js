// Runs before the page is drawn, and is published as it is.
{
  const root = document.documentElement;
  let choices;
  try {
    choices = localStorage.getItem('baoku-reading');
  } catch {}
  const [, size = '0', easy] = /^([0-2])( easy)?$/.exec(choices ?? '') ?? [];
  root.dataset.typeSize = size;
  if (easy) {
    root.dataset.easyReading = '';
    // The page is not drawn before a sheet in the document has come; one that is appended, it does not wait for.
    document.write(`<link rel="stylesheet" media="screen" href="${document.currentScript.dataset.sheet}">`);
  }
}
