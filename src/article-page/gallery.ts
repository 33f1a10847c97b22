/**
 * Opens the pictures of an article, each in its whole size, in one dialog, through which keys, buttons and strokes of a
 * finger lead. Closing gives the focus back to the picture that was opened. Pictures that are links stay links.
 */
export function startGallery(): void {
  const dialog = document
    .querySelector<HTMLTemplateElement>('[data-gallery]')
    ?.content.querySelector('dialog');
  const pictures = [
    ...document.querySelectorAll<HTMLImageElement>('.cover img, [data-article-body] figure img'),
  ].filter(leadsNowhereElse);
  if (dialog == null || pictures.length === 0) return;
  document.body.append(dialog);
  const show = pictureIn(dialog, pictures);
  let at = 0;
  const go = (step: number) => show((at = (at + step + pictures.length) % pictures.length));

  pictures.forEach((picture, place) => {
    wrap(picture, dialog.dataset['enlarge'] ?? '').addEventListener('click', () => {
      show((at = place));
      dialog.showModal();
    });
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  });
  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { step } = target.dataset;
    if (step !== undefined) go(Number(step));
    // Beside the picture, too.
    else if (target.tagName !== 'IMG' && target.tagName !== 'FIGCAPTION') dialog.close();
  });
  followFinger(dialog, go);
}

/** Shows the picture at a place, with its caption and the count. */
function pictureIn(dialog: HTMLDialogElement, pictures: readonly HTMLImageElement[]): (at: number) => void {
  const shown = dialog.querySelector('img') ?? imageIn(dialog);
  const caption = dialog.querySelector('figcaption');
  const count = dialog.querySelector<HTMLElement>('[data-place]');
  const isAlone = pictures.length === 1;
  for (const part of dialog.querySelectorAll<HTMLElement>('[data-place], [data-step]')) part.hidden = isAlone;
  return (at) => {
    const picture = pictures[at];
    if (picture === undefined || caption === null || count === null) return;
    shown.src = picture.src;
    shown.alt = picture.alt;
    for (const side of ['width', 'height'] as const)
      shown.setAttribute(side, picture.getAttribute(side) ?? '');
    caption.textContent = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
    count.textContent = (count.dataset['place'] ?? '')
      .replace('{at}', String(at + 1))
      .replace('{total}', String(pictures.length));
  };
}

/** Made here: in valid HTML, no image stands without its source. */
function imageIn(dialog: HTMLDialogElement): HTMLImageElement {
  const image = document.createElement('img');
  dialog.querySelector('figure')?.prepend(image);
  return image;
}

/** Without the script, pictures are links to themselves. */
function leadsNowhereElse(picture: HTMLImageElement): boolean {
  const link = picture.closest('a');
  return link === null || link.href === picture.src;
}

/** Puts a button around a picture, in the place of its link to itself. */
function wrap(picture: HTMLImageElement, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'enlarge';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-label', `${label} ${picture.alt}`.trim());
  // With the other sizes in which it is offered.
  const whole = picture.closest('picture') ?? picture;
  (whole.closest('a') ?? whole).replaceWith(button);
  button.append(whole);
  return button;
}

/** CSS pixels from which on a movement sideways is meant. */
const shortestStroke = 40;

function followFinger(dialog: HTMLDialogElement, go: (step: number) => void): void {
  let from: Touch | undefined;
  dialog.addEventListener(
    'touchstart',
    ({ touches }) => {
      // Two fingers enlarge.
      from = touches.length === 1 ? touches[0] : undefined;
    },
    { passive: true },
  );
  dialog.addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (from === undefined || to === undefined) return;
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = undefined;
    if (Math.abs(x) > shortestStroke && Math.abs(x) > Math.abs(y)) go(x < 0 ? 1 : -1);
  });
}
