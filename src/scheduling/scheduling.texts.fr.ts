export const fr = {
  'start-missing': 'Veuillez indiquer aussi l’heure de début.',
  'end-before-start': 'La fin doit être postérieure au début.',
  'outside-forum': 'Ce jour n’est pas un jour du Forum.',
  'room-taken':
    'La salle est déjà occupée à cette heure par {count, plural, one {une autre séance} other {# autres séances}}.',
};
