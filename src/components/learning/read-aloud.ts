import { readAloud as words } from '#src/i18n/nl/read-aloud.ts';

/**
 * Reads the lesson aloud, as an extra: the buttons appear only when this device has a Dutch voice of its own (`localService`), because
 * another voice would send the text to somebody else. What is in a form, and so what the reader wrote, is not read.
 */
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, th, td, blockquote, figcaption';
const SILENT = 'form, nav, .kr-bar, .kr-onward, [data-voice]';

const lesson = document.querySelector('.kr-lesson');
const speech = window.speechSynthesis as SpeechSynthesis | undefined;
if (lesson && speech) offer(lesson, speech);

function offer(article: Element, speech: SpeechSynthesis): void {
  const voice = speech.getVoices().find(({ lang, localService }) => localService && /^nl\b/i.test(lang));
  if (voice) place(article, speech, voice);
  else
    speech.addEventListener('voiceschanged', () => article.querySelector('[data-voice]') ?? offer(article, speech), {
      once: true,
    });
}

function place(article: Element, speech: SpeechSynthesis, voice: SpeechSynthesisVoice): void {
  const row = document.createElement('p');
  row.dataset.voice = '';
  row.className = 'kr-cluster kr-no-print';
  const main = button(words.start);
  const stop = button(words.stop);
  stop.hidden = true;
  row.append(main, stop);
  (article.querySelector('.kr-lead') ?? article.querySelector('h1'))?.after(row);

  const ended = () => {
    main.textContent = words.start;
    stop.hidden = true;
  };
  main.addEventListener('click', () => {
    const going = !stop.hidden;
    if (going && !speech.paused) {
      speech.pause();
      main.textContent = words.on;
      return;
    }
    if (going) speech.resume();
    else start(article, speech, voice, ended);
    main.textContent = words.pause;
    stop.hidden = false;
  });
  stop.addEventListener('click', () => {
    speech.cancel();
    ended();
    main.focus();
  });
  window.addEventListener('pagehide', () => speech.cancel());
}

function start(article: Element, speech: SpeechSynthesis, voice: SpeechSynthesisVoice, ended: () => void): void {
  speech.cancel();
  speech.resume();
  const said = textsOf(article).map((text) =>
    Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }),
  );
  said.at(-1)?.addEventListener('end', ended);
  for (const item of said) speech.speak(item);
}

/** Block by block: a long utterance is broken off by some voices. */
function textsOf(article: Element): string[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCKS)]
    .filter((block) => !block.closest(SILENT) && !block.querySelector(BLOCKS))
    .map((block) => block.innerText.trim())
    .filter(Boolean);
}

function button(label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'utrecht-button utrecht-button--secondary-action';
  made.textContent = label;
  return made;
}
