import type { Page } from '@playwright/test';

/** One button of a form on a page, with what the form would send, filled in as well as a machine can. */
export type FormFound = {
  /** `module.verb` */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** Every way to send the forms of a page, read by a real browser. */
export function formsOf(page: Page, html: string): Promise<FormFound[]> {
  return page.evaluate((source) => {
    const SENTENCE = 'Een zin die zo lang is dat niemand hem te kort vindt, en die verder over niets gaat.';
    const typed: Record<string, string> = {
      email: 'iemand@voorbeeld.example',
      date: '2027-03-03',
      time: '10:00',
      number: '1',
    };
    // Hours are typed as text.
    const hours: Record<string, string> = { startsAt: '10:00', endsAt: '12:00' };
    const fill = (form: HTMLFormElement) => {
      for (const field of form.querySelectorAll('textarea')) field.value ||= SENTENCE;
      for (const field of form.querySelectorAll('select')) field.selectedIndex = field.options.length - 1;
      for (const field of form.querySelectorAll('input')) {
        if (field.type === 'checkbox') field.checked = true;
        else if (field.type === 'radio') field.checked ||= !form.querySelector(`input[name="${field.name}"]:checked`);
        else if (hours[field.name]) field.value ||= hours[field.name] ?? '';
        else if (!['hidden', 'file', 'submit'].includes(field.type)) field.value ||= typed[field.type] ?? SENTENCE;
      }
    };
    const sent = (form: HTMLFormElement, button: HTMLButtonElement): FormFound => {
      const fields = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      );
      if (button.name) fields.push([button.name, button.value]);
      const address = button.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
      return { action: /_action=([\w.]+)/.exec(address)?.[1] ?? '', fields };
    };
    const there = new DOMParser().parseFromString(source, 'text/html');
    return [...there.querySelectorAll<HTMLFormElement>('main form[method="post"]')].flatMap((form) => {
      fill(form);
      return [...form.querySelectorAll<HTMLButtonElement>('button:not([type="button"])')].map((button) =>
        sent(form, button),
      );
    });
  }, html);
}
