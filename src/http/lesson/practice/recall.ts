import { hashOfQuestion } from '#domain/learning/index.ts';
import type { FormState } from '#src/components/ui/form-state.ts';
import { recall as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { FiveMinutes } from '#src/queries/five-minutes.ts';
import { icon, type Markup, markup } from '../html.ts';
import { answered, toAnswer } from './questions.ts';
import { placeOf, refused, type Shown, type Way } from './shown.ts';

/** The id by which the script finds the step in the next page: every question takes the place of the one before. */
export const RECALL = 'vijf-minuten';

/** What *Vijf minuten* shows now, whole: a question to answer, one that was answered, or that it is done. */
export function recallPart(now: FiveMinutes, input: { readonly owner: string; readonly form: FormState }): Markup {
  return markup`<div class="kr-prac" data-practice="${RECALL}">${bodyOf(now, input)}</div>`;
}

function bodyOf({ sitting, shown }: FiveMinutes, { owner, form }: { owner: string; form: FormState }): Markup {
  if (!shown) return done(sitting, form);
  const { asked, card } = shown;
  const { practice, question, lesson } = asked;
  const times = card?.times ?? 0;
  const step: Shown<typeof practice> = {
    practice,
    state: { round: shown.answered ? times - 1 : times, answers: {}, path: [] },
    step: 1,
    way: wayOf(asked, times, owner),
    form,
  };
  const from = markup`<p class="kr-prac__small">${words.from(lesson.number, lesson.title)}. ${asked.reworked && words.reworked}</p>`;
  const last = sitting.asks.length === 0;
  const body =
    shown.answered && card
      ? markup`${answered(step, question, { chosen: card.chosen, next: onward(last) })}${backTo(asked, card.dueOn)}`
      : toAnswer(step, question);
  const at = sitting.answeredToday + (shown.answered ? 0 : 1);
  const all = sitting.answeredToday + sitting.asks.length;
  return markup`${refused(step)}${placeOf(words.place(at, all), at, all)}<div class="kr-prac__body">${from}${body}</div>`;
}

type Asked = NonNullable<FiveMinutes['shown']>['asked'];

function wayOf({ practice, question }: Asked, times: number, owner: string): Way {
  const { courseId, id } = practice;
  return {
    address: () => paths.fiveMinutes(),
    open: () =>
      markup`<form class="kr-form" method="post" action="${paths.fiveMinutes()}?_action=learning.recallQuestion"><input type="hidden" name="courseId" value="${courseId}"><input type="hidden" name="practiceId" value="${id}"><input type="hidden" name="questionId" value="${question.id}"><input type="hidden" name="wijze" value="${hashOfQuestion(question)}"><input type="hidden" name="keer" value="${times}">`,
    sheet: null,
    keepsWords: false,
    seed: owner,
    inLesson: false,
  };
}

function onward(last: boolean): Markup {
  return markup`<a class="utrecht-button utrecht-button--primary-action" href="${paths.fiveMinutes()}" data-practice-go><span>${last ? words.toEnd : words.next}</span>${icon('arrow-right')}</a>`;
}

function backTo({ lesson }: Asked, dueOn: string): Markup {
  return markup`<p class="kr-prac__small">${words.comesBack(dueOn)} <a class="utrecht-link utrecht-link--html-a" href="${paths.lesson(lesson.courseId, lesson.id)}">${words.reread(lesson.number)}</a></p>`;
}

function done({ answeredToday, nextOn }: FiveMinutes['sitting'], form: FormState): Markup {
  const title = answeredToday > 0 ? words.doneTitle : words.nothingTitle;
  const said = form.sentence !== null && markup`<p>${form.sentence}</p>`;
  const count = answeredToday > 0 && markup`<p>${words.done(answeredToday)}</p>`;
  const next = markup`<p>${nextOn ? words.nextOn(nextOn) : words.never}</p>`;
  return markup`<div class="kr-prac__body"><h3 tabindex="-1" data-practice-focus>${title}</h3>${said}${count}${next}<p><a class="utrecht-button utrecht-button--secondary-action" href="${paths.mine()}"><span>${words.toMine}</span></a></p></div>`;
}
