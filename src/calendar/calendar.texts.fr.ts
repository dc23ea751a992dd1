export const fr = {
  'entry.cancelled': '[Annulé] {title}',
  'entry.cancellation-reason': 'Annulé\u202f: {reason}',
  'entry.was-cancelled': 'Cette séance est annulée.',
  'entry.time-open': 'L’heure reste à préciser.',
  'entry.end-open': 'L’heure de fin n’est pas annoncée\u202f; une durée d’une heure est affichée.',
  'entry.only-in': 'Langue\u202f: {language} uniquement.',
  'entry.access': 'Accès\u202f: {access}',
  'entry.speakers': 'Intervenants\u202f:',
  'entry.organizers': 'Organisation\u202f: {names}',
  'entry.partners': 'Partenaires\u202f: {names}',
  'feed.programme': '{forum}\u202f: programme',
  'feed.part': '{forum}\u202f: {part}',
  'feed.personal': '{forum}\u202f: mon programme',
  'feed.about-public': '{forum}, {city}. Tenu à jour\u202f: heures, salles et annulations.',
  'feed.about-personal':
    'Les séances de votre programme au {forum}. L’adresse est personnelle\u202f; veuillez ne pas la transmettre.',
  'ended.name': '{forum}\u202f: ce calendrier a pris fin',
  'ended.summary': 'L’adresse de ce calendrier n’est plus valable',
  'ended.description':
    'L’adresse de ce calendrier a été remplacée ou l’inscription a pris fin. Veuillez supprimer cet abonnement. Si vous participez au Forum, votre adresse actuelle se trouve ici\u202f: {url}',
  'forum.online': 'En ligne',
  'forum.description': '{theme}\n\nProgramme\u202f: {url}',
  'answer.not-found': 'Aucun calendrier à cette adresse. Tous les calendriers figurent ici\u202f: {url}',
  'answer.not-dated':
    'Cette séance n’a pas encore de date\u202f; il n’y a donc rien à inscrire dans un calendrier. Voir {url}',
  'answer.gone': 'Ce calendrier personnel a pris fin. Votre adresse actuelle se trouve ici\u202f: {url}',
  'answer.bad-language': 'Langue inconnue. Valeurs admises pour "lang"\u202f: {allowed}.',
  'answer.bad-filter': 'Filtre "{name}" inconnu. Filtres admis\u202f: {allowed}.',
  'answer.method': 'Un calendrier ne peut être que lu (GET, HEAD).',
  'answer.unavailable':
    'Le calendrier ne peut pas être établi pour l’instant. Veuillez réessayer dans une minute.',
};
