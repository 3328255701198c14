import { getCollection } from 'astro:content';

/** The reflection with this id, from the frontmatter of its lesson; an unknown id stops the build. */
export async function reflectionOf(id: string) {
  const lessons = await getCollection('lessons');
  return present(
    lessons.flatMap((lesson) => lesson.data.reflections).find((item) => item.id === id),
    'reflection',
    id,
  );
}

/** The practice with this id; an unknown id stops the build. */
export async function practiceOf(id: string) {
  const practices = await getCollection('practices');
  return present(practices.find((practice) => practice.data.id === id)?.data, 'practice', id);
}

/** The assignment with this id, from the module.yaml that holds it; an unknown id stops the build. */
export async function assignmentOf(id: string) {
  const modules = await getCollection('modules');
  return present(
    modules.map((module) => module.data.assignment).find((item) => item?.id === id) ?? undefined,
    'assignment',
    id,
  );
}

/** The glossary entry for a term, whichever module explains it; an unknown term stops the build. */
export async function termOf(term: string) {
  const modules = await getCollection('modules');
  return present(
    modules.flatMap((module) => module.data.glossary).find((item) => item.term === term),
    'glossary term',
    term,
  );
}

function present<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Error(`A lesson names the ${what} "${id}", which nobody wrote`);
  return found;
}
