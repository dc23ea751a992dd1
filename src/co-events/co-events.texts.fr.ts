export const fr = {
  'cannot-change':
    'Cet événement ne peut plus être modifié de cette façon\u202f: il est {from, select, draft {un brouillon} submitted {chez les modérateurs} returned {renvoyé à l’organisateur} approved {publié} declined {refusé} postponed {reporté} cancelled {annulé} other {non confirmé par courriel}}.',
  stale: 'Quelqu’un d’autre a modifié cet événement entre-temps. Veuillez le relire.',
  'no-change-waiting': 'Rien de cet événement n’attend plus de décision.',
  'not-taken-back': 'Cet événement n’est ni reporté ni annulé.',
  'is-public': 'Cet événement est publié. Veuillez plutôt l’annuler.',
  'too-many-unconfirmed':
    'Plusieurs annonces à cette adresse attendent leur confirmation. Veuillez ouvrir les courriels que nous y avons envoyés.',
  'not-yours': 'Cet événement se trouve dans une région qui n’est pas la vôtre.',
  date: 'Veuillez indiquer une date, par exemple 2023-10-31.',
  time: 'Veuillez indiquer une heure, par exemple 09:00.',
  'start-missing': 'Veuillez aussi indiquer l’heure de début.',
  'end-before-start': 'La fin n’est pas après le début.',
  'outside-window': 'Les événements ont lieu du {from} au {to}.',
  'too-long':
    'Un événement dure au plus {max, number} jours. Veuillez annoncer un programme plus long comme une série.',
  days: 'Les jours doivent se situer dans la période, l’un après l’autre, avec une fin après chaque début.',
  'web-address': 'Veuillez indiquer une adresse web, par exemple https://example.org/event.',
  coordinates: 'Veuillez indiquer la latitude et la longitude, ou aucune des deux.',
  zone: 'Veuillez choisir un fuseau horaire tel que Asia/Seoul.',
  'zone-not-of-place': 'Le fuseau {zone} ne correspond pas au lieu\u202f; ses horloges suivent {suggested}.',
};
