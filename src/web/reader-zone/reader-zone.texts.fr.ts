export const fr = {
  'your-time': 'Votre heure\u202f: {time}',
  link: 'Afficher aussi l’heure de mon fuseau',
  title: 'Votre fuseau horaire',
  lead: 'Les heures sont celles du lieu. Choisissez un fuseau pour les lire aussi sur votre propre horloge\u202f; ce choix est conservé dans un cookie de ce site seulement.',
  field: 'Fuseau horaire',
  none: 'Aucun\u202f: seulement l’heure du lieu',
  save: 'Conserver ce choix',
  'your-zone': 'Votre fuseau\u202f: {zone}',
  change: 'Choisir un autre fuseau',
};
