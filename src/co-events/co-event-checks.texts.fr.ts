import type { DoubtCode } from './co-event-checks.rules.js';

export const fr: Record<DoubtCode, string> = {
  'zone-of-coordinates':
    'Les horloges de {zone} ne concordent pas avec celles du lieu indiqué par les coordonnées, qui suivent {local}.',
  'far-from-city': 'Les coordonnées se trouvent à {kilometres, number} km de {city}.',
  'not-on-map': 'Sans coordonnées, aucun point ne figure sur la carte.',
  'has-begun': 'Il a déjà commencé, ou il est terminé.',
  'at-night': 'Il commence la nuit.',
  long: 'Il dure {days, number} jours.',
  'no-text': 'Il n’y a pas de texte outre le titre.',
  'no-online-address': 'Il a lieu en ligne, mais aucune adresse n’est indiquée.',
  'insecure-link': 'L’adresse {url} n’est pas chiffrée (http).',
  'shortened-link': 'L’adresse {url} est abrégée et cache où elle mène.',
  'link-in-text': 'Une adresse figure dans le texte. Les visiteurs ne peuvent pas l’y suivre.',
};
