export type { ClashingPair } from '#db/schema/areas.ts';
export { AREA_KINDS, type Area, type AreaKind, isAreaCode, type Succession, validOn } from './area.ts';
export { confirmSuccession, LONGEST_REASON, type ToConfirm } from './confirm-succession.ts';
export { type AreaDifferences, differencesBetween, standingTable } from './differences.ts';
export {
  ancestorCodes,
  ancestorsOf,
  areasOverlap,
  codesAround,
  countCodes,
  findArea,
  listAncestors,
  listAreas,
  listCodes,
  listParts,
  listSuccessions,
  requireArea,
  searchAreas,
} from './find.ts';
export { type Confirmed, findStop, lastEdition, listConfirmed, listPlanned } from './find-changes.ts';
export { type Former, searchFormer } from './find-former.ts';
export { type AreaTable, importAreas } from './import.ts';
export { type Into, layOver, type NewPlace } from './lay-over.ts';
export { hasPostcodes, importPostcodes, listByPostcode, type PostcodeRow, postcodeIn } from './postcodes.ts';
export { stopImport } from './stop-import.ts';
