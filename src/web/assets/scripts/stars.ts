/** A star is pressed without leaving the page; where the server refuses, the form is sent as without this script, and says why. */
const refused = new WeakSet<HTMLButtonElement>();

document.addEventListener('submit', (event) => {
  const { submitter: star, target: form } = event;
  if (!(star instanceof HTMLButtonElement) || !(form instanceof HTMLFormElement)) return;
  if (!star.matches('.star') || refused.has(star)) return;
  event.preventDefault();
  void press(star, form);
});

async function press(star: HTMLButtonElement, form: HTMLFormElement): Promise<void> {
  const wasPressed = star.getAttribute('aria-pressed') === 'true';
  const body = new URLSearchParams({ [star.name]: star.value });
  const address = wasPressed ? star.formAction : form.action;
  show(star, form, !wasPressed);
  // What answers with a way back has done it. Without a network everything stays as it was.
  const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  if (answer?.type === 'opaqueredirect') return;
  show(star, form, wasPressed);
  if (!answer) return;
  refused.add(star);
  form.requestSubmit(star);
}

function show(star: HTMLButtonElement, form: HTMLFormElement, isPressed: boolean): void {
  star.setAttribute('aria-pressed', String(isPressed));
  star.formAction = isPressed ? `${form.action}/removal` : form.action;
}
