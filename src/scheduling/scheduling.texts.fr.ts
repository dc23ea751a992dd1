export const fr = {
  'start-missing': 'Veuillez indiquer aussi l’heure de début.',
  'end-before-start': 'La fin doit être postérieure au début.',
  'too-long':
    'Une séance dure {hours, number}\u202fheures au plus. Pour une activité de plusieurs jours, laissez les heures vides et indiquez les jours.',
  'outside-forum': 'Ce jour n’est pas un jour du Forum.',
};
