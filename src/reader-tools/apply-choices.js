// Runs before the page is drawn, and is published as it is.
{
  const root = document.documentElement;
  const { sheet, day, years } = document.currentScript.dataset;
  if (day) {
    // The notice of an article's age has its place before the page is drawn: it would move the text.
    const now = new Date();
    const [year, month, date] = day.split('-');
    const age = now.getFullYear() - year - (now < new Date(now.getFullYear(), month - 1, date));
    if (age >= years) root.dataset.age = age;
  }
  let choices;
  try {
    choices = localStorage.getItem('baoku-reading');
  } catch {}
  const [, size = '0', easy] = /^([0-2])( easy)?$/.exec(choices ?? '') ?? [];
  root.dataset.typeSize = size;
  if (easy) {
    root.dataset.easyReading = '';
    // The page is not drawn before a sheet in the document has come; one that is appended, it does not wait for.
    document.write(`<link rel="stylesheet" media="screen" href="${sheet}">`);
  }
}
