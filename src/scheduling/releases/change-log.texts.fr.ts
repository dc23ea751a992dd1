export const fr = {
  title: 'Modifications du programme',
  'title-version': 'Modifications (version {number, number})',
  lead: 'Ce qui a changé dans le programme publié, le plus récent d’abord. Les heures sont celles du lieu, sauf indication d’un autre fuseau.',
  'as-published': 'Première publication',
  first: 'Le programme a été publié : {count, plural, one {# séance} other {# séances}}.',
  version: 'Version {number, number}',
  all: '{count, plural, one {Voir la modification} other {Voir les # modifications}}',
  feed: 'Suivre par flux Atom',
  programme: 'Programme',
  log: 'Toutes les modifications',
  'empty-title': 'Rien n’est encore publié',
  'empty-text': 'Dès que le programme est publié, ses modifications figurent ici.',
};
