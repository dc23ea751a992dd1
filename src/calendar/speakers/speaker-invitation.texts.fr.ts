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
    'L’heure ou le lieu de votre séance a changé. Ce message met à jour votre agenda. Dites-nous, dans votre agenda ou dans votre espace, si vous pouvez venir à ce moment-là.',
  'called-off.subject': 'Annulée\u202f: {title}',
  'called-off.title': 'Votre séance n’a pas lieu',
  'called-off.text': 'La séance où vous deviez intervenir est annulée. Ce message la retire de votre agenda.',
  'end.subject': 'Retirée de votre agenda\u202f: {title}',
  'end.title': 'Vous n’intervenez plus à cette séance',
  'end.text': 'Ce message retire la séance de votre agenda.',
  'left.subject': 'Transférée à une autre adresse\u202f: {title}',
  'left.title': 'L’invitation va à une autre adresse',
  'left.text':
    'La séance où vous intervenez est désormais annoncée à une autre de vos adresses. Ce message la retire de l’agenda d’ici.',
  'declined.subject': 'Vous avez décliné\u202f: {title}',
  'declined.title': 'Vous n’intervenez pas à cette séance',
  'declined.text':
    'Votre agenda nous a dit que vous ne pouvez pas venir, et les organisateurs le savent. Était-ce une erreur\u202f? Acceptez de nouveau avec ce bouton.',
  'confirm.subject': 'Était-ce vous\u202f? Réponse à\u202f: {title}',
  'confirm.title': 'Veuillez confirmer votre réponse',
  'confirm.text':
    'Une réponse à notre invitation est arrivée en votre nom, mais nous ne sommes pas certains qu’elle vienne de vous. Rien ne change tant que vous n’avez pas répondu dans votre espace.',
  'time-kept.subject': 'L’heure est maintenue\u202f: {title}',
  'time-kept.title': 'L’heure est maintenue',
  'time-kept.text':
    'Vous avez proposé un autre moment. Merci\u202f; cela n’a pas pu être arrangé, et ce qui suit reste valable.',
  'confirm.answer': 'La réponse était\u202f: {answer}',
  'speak-after-all': 'J’interviendrai finalement',
};
