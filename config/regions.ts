import { readSeed } from './seed-file.js';

const codes = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The five regions of the United Nations Statistics Division (M49): each country is in one. */
const worldRegions = {
  africa: codes(`
    AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ
    NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW`),
  americas: codes(`
    AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT US UY VC VE`),
  asia: codes(`
    AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY
    NP OM PH PK PS QA SA SG SY TH TJ TL TM TR UZ VN YE`),
  europe: codes(`
    AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL
    PT RO RS RU SE SI SK SM UA VA`),
  oceania: codes('AS AU CK FJ FM GU KI MH MP NC NR NU NZ PF PG PW SB TO TV VU WS'),
} as const;

/** ESCAP's own subregions; they overlap with those of M49, as the Russian Federation is in Europe and in North Asia. */
const subregionCodes = {
  'east-and-north-east-asia': 'ENEA',
  'north-and-central-asia': 'NCA',
  pacific: 'PAC',
  'south-east-asia': 'SEA',
  'south-and-south-west-asia': 'SSWA',
} as const;

export const worldRegionIds = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type WorldRegionId = (typeof worldRegionIds)[number];

export const regionIds = [
  ...worldRegionIds,
  'asia-pacific',
  'east-and-north-east-asia',
  'north-and-central-asia',
  'pacific',
  'south-east-asia',
  'south-and-south-west-asia',
] as const;
export type RegionId = (typeof regionIds)[number];

export const isRegionId = (value: unknown): value is RegionId => regionIds.some((id) => id === value);

const members = readSeed('members').items;
const inSubregion = (code: string): readonly string[] =>
  members.filter((member) => member.subregionCode === code).map((member) => member.iso2);

const countries: Record<RegionId, readonly string[]> = {
  ...worldRegions,
  'asia-pacific': members.filter((member) => member.regional).map((member) => member.iso2),
  'east-and-north-east-asia': inSubregion(subregionCodes['east-and-north-east-asia']),
  'north-and-central-asia': inSubregion(subregionCodes['north-and-central-asia']),
  pacific: inSubregion(subregionCodes.pacific),
  'south-east-asia': inSubregion(subregionCodes['south-east-asia']),
  'south-and-south-west-asia': inSubregion(subregionCodes['south-and-south-west-asia']),
};

export const countriesOf = (region: RegionId): readonly string[] => countries[region];

export const worldRegionOf = (country: string): WorldRegionId | undefined =>
  worldRegionIds.find((region) => countries[region].includes(country));
