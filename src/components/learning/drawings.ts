import EmblemCoach from '#src/components/art/EmblemCoach.astro';
import EmblemTalent from '#src/components/art/EmblemTalent.astro';
import EmptyChair from '#src/components/art/EmptyChair.astro';
import HomeScene from '#src/components/art/HomeScene.astro';
import KitchenTable from '#src/components/art/KitchenTable.astro';
import RoseGarden from '#src/components/art/RoseGarden.astro';

/** What may stand above a lesson, by the name in its frontmatter. */
export const drawings: Readonly<Record<string, typeof KitchenTable>> = {
  EmblemCoach,
  EmblemTalent,
  EmptyChair,
  HomeScene,
  KitchenTable,
  RoseGarden,
};
