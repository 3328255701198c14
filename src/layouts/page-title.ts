import { site } from '#src/i18n/index.ts';

/**
 * The title of a page in the tab: page, part of the site, name of the site. A refused form says so first, because the
 * title is what a screen reader reads of the answer before anything else.
 */
export function pageTitle(title: string, part: string | undefined, fault: boolean): string {
  const pieces = [title, part, site.name].filter((piece, at, all) => piece && all.indexOf(piece) === at);
  return (fault ? site.ui.fault : '') + pieces.join(' · ');
}
