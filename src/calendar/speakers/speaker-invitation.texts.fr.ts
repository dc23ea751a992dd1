export const fr = {
  summary: 'Vous intervenez\u202f: {title}',
  greeting: 'Bonjour {name},',
  area: 'Ouvrir mon espace',
  'invite.subject': 'Pour votre agenda\u202f: {title}',
  'invite.title': 'Votre séance',
  'invite.text': 'Ce message place la séance dans votre agenda. Si elle change, nous l’y mettons à jour.',
  'move.subject': 'Modifiée\u202f: {title}',
  'move.title': 'Votre séance a changé',
  'move.text':
    'L’heure ou le lieu de votre séance a changé. Ce message met à jour votre agenda. Si vous ne pouvez pas venir, dites-le nous dans votre espace.',
  'called-off.subject': 'Annulée\u202f: {title}',
  'called-off.title': 'Votre séance n’a pas lieu',
  'called-off.text': 'La séance où vous deviez intervenir est annulée. Ce message la retire de votre agenda.',
  'end.subject': 'Retirée de votre agenda\u202f: {title}',
  'end.title': 'Vous n’intervenez plus à cette séance',
  'end.text': 'Ce message retire la séance de votre agenda.',
};
