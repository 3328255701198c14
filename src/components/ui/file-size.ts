/** For every place that speaks of a file's size: looks when one is chosen, and holds the form back while it is too large. */
for (const place of document.querySelectorAll<HTMLElement>('[data-file-size]')) watch(place);

function watch(place: HTMLElement): void {
  const input = document.getElementById(place.dataset.fileSize ?? '');
  if (!(input instanceof HTMLInputElement)) return;
  const tooLarge = () => [...(input.files ?? [])].some((file) => file.size > Number(place.dataset.most));
  const tell = () => {
    const wrong = tooLarge();
    place.textContent = wrong ? (place.dataset.says ?? '') : '';
    place.hidden = !wrong;
    if (wrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  input.addEventListener('change', tell);
  input.form?.addEventListener('submit', (event) => {
    if (!tooLarge()) return;
    event.preventDefault();
    tell();
    input.focus();
  });
}
