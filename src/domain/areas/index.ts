export { AREA_KINDS, type Area, type AreaKind, isAreaCode, type Succession, validOn } from './area.ts';
export { areasOverlap, findArea, listAncestors, listAreas, listParts, listSuccessions, requireArea, searchAreas } from './find.ts';
export { type AreaTable, importAreas } from './import.ts';
