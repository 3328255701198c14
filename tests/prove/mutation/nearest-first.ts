import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant dies at the first failing test: those beside the mutated file go first, and quick ones before slow ones. */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const near = (this.ctx.config.related ?? []).map((path) => path.slice(0, path.lastIndexOf('/') + 1));
    const far = ({ moduleId }: TestSpecification) => (near.some((folder) => moduleId.startsWith(folder)) ? 0 : 1);
    const slow = (one: TestSpecification) => this.ctx.cache.getTestSpecificationResult(one)?.duration ?? 0;
    return [...files].sort((a, b) => far(a) - far(b) || slow(a) - slow(b));
  }
}
