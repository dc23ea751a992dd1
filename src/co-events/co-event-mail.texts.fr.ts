export const fr = {
  greeting: 'Bonjour {name},',
  reason: 'Du modérateur',
  note: 'Ce que lisent les visiteurs',
  when: 'Quand',
  where: 'Où',
  parts: 'Avec lui',
  area: 'Ouvrir mes événements',
  keep: 'Le lien ci-dessus vous permet à tout moment, sans mot de passe, de modifier, de reporter ou d’annuler vos événements. Veuillez conserver ce courriel et ne pas transmettre le lien.',
  'confirm.subject': 'Veuillez confirmer\u202f: {title}',
  'confirm.title': 'Veuillez confirmer votre événement',
  'confirm.text':
    'Quelqu’un, vous sans doute, a annoncé l’événement «\u202f{title}\u202f» avec cette adresse. Veuillez confirmer que c’était vous. L’annonce ne sera lue qu’ensuite.',
  'confirm.button': 'Confirmer l’événement',
  'confirm.next': 'Si ce n’était pas vous, vous n’avez rien à faire\u202f; l’annonce sera supprimée.',
  'received.subject': 'Bien reçu\u202f: {title}',
  'received.title': 'Nous avons reçu votre événement',
  'received.text':
    'Merci. Un modérateur lit «\u202f{title}\u202f», puis vous écrit. L’événement n’est pas encore publié.',
  'approved.subject': 'Publié\u202f: {title}',
  'approved.title': 'Votre événement est publié',
  'approved.text':
    '«\u202f{title}\u202f» figure désormais dans la liste, sur la carte et dans les calendriers des événements.',
  'returned.subject': 'Une question sur\u202f: {title}',
  'returned.title': 'Un modérateur a une question',
  'returned.text':
    '«\u202f{title}\u202f» pourra être publié dès que l’annonce répondra à la question ci-dessous.',
  'declined.subject': 'Non publié\u202f: {title}',
  'declined.title': 'Votre événement n’a pas pu être publié',
  'declined.text': 'Un modérateur a lu «\u202f{title}\u202f» et n’a pas pu le publier.',
  'edited.subject': 'Modifié\u202f: {title}',
  'edited.title': 'Un modérateur a modifié votre événement',
  'edited.text':
    'Un modérateur a modifié l’annonce «\u202f{title}\u202f». Veuillez vérifier que tout est exact.',
  'postponed.subject': 'Reporté\u202f: {title}',
  'postponed.title': 'Votre événement est reporté',
  'postponed.text':
    '«\u202f{title}\u202f» reste dans la liste avec la mention «\u202freporté\u202f». Les personnes ayant demandé un rappel en sont informées. Dès que vous connaîtrez la nouvelle date, veuillez l’indiquer.',
  'cancelled.subject': 'Annulé\u202f: {title}',
  'cancelled.title': 'Votre événement est annulé',
  'cancelled.text':
    '«\u202f{title}\u202f» reste dans la liste et les calendriers avec la mention «\u202fannulé\u202f», afin que personne ne vienne en vain. Les personnes ayant demandé un rappel en sont informées.',
  'reinstated.subject': 'A bien lieu\u202f: {title}',
  'reinstated.title': 'Votre événement a bien lieu',
  'reinstated.text':
    '«\u202f{title}\u202f» est de nouveau annoncé tel qu’il l’était. Les personnes ayant demandé un rappel en sont informées.',
  'change-received.subject': 'Modification reçue\u202f: {title}',
  'change-received.title': 'Nous avons reçu votre modification',
  'change-received.text':
    'Un modérateur lit votre modification de «\u202f{title}\u202f», puis vous écrit. D’ici là, l’annonce publiée reste inchangée\u202f:',
  'change-approved.subject': 'Modification publiée\u202f: {title}',
  'change-approved.title': 'Votre modification est publiée',
  'change-approved.text':
    'La modification de «\u202f{title}\u202f» est publiée. Les personnes ayant demandé un rappel sont informées d’une nouvelle date ou d’un nouveau lieu.',
  'change-returned.subject': 'Une question sur votre modification\u202f: {title}',
  'change-returned.title': 'Un modérateur a une question sur votre modification',
  'change-returned.text':
    'L’annonce publiée «\u202f{title}\u202f» reste inchangée jusqu’à votre réponse à la question ci-dessous.',
  'change-declined.subject': 'Modification non publiée\u202f: {title}',
  'change-declined.title': 'Votre modification n’a pas pu être publiée',
  'change-declined.text': 'L’annonce publiée «\u202f{title}\u202f» reste inchangée.',
};
