import type { Board } from './moves.js';

/** Shows what was refused and why, until it is settled; what was overtaken can be applied again at one click. */
export function showDispute({ root, texts }: Board, reason: string, again?: () => void): void {
  const place = root.querySelector('[data-disputed]');
  if (!place) return;
  const notice = document.createElement('div');
  notice.className = 'notice notice-danger board-disputed';
  const mark = document.createElement('span');
  mark.className = 'tone-mark tone-mark-danger';
  mark.setAttribute('aria-hidden', 'true');
  const content = document.createElement('div');
  content.className = 'notice-content';
  content.append(
    paragraph(texts.of(again ? 'overtaken-title' : 'refused-title'), 'notice-title'),
    paragraph(reason),
    actions(),
  );
  notice.append(mark, content);
  place.replaceChildren(notice);

  function actions(): HTMLElement {
    const buttons = document.createElement('div');
    buttons.className = 'actions';
    const close = () => place?.replaceChildren();
    if (again) {
      const first = button(texts.of('apply-again'), 'primary', () => {
        close();
        again();
      });
      buttons.append(first);
    }
    buttons.append(button(texts.of('leave'), 'secondary', close));
    return buttons;
  }
}

function paragraph(text: string, className = ''): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function button(label: string, kind: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `button button-${kind} button-small`;
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}
