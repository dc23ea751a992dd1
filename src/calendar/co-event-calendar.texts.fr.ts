export const fr = {
  'entry.cancelled': '[Annulé] {title}',
  'entry.postponed': '[Reporté] {title}',
  'entry.was-cancelled': 'Cet événement associé est annulé.',
  'entry.was-postponed': 'Cet événement associé est reporté\u202f; la nouvelle date sera annoncée.',
  'entry.end-open': 'La fin n’a pas été annoncée\u202f; l’entrée indique une heure.',
  'entry.last-day-open': 'Le dernier jour n’a pas été annoncé\u202f; l’entrée indique le premier.',
  'entry.only-in': 'Disponible uniquement en {language}.',
  'entry.organizers': 'Organisé par\u202f: {names}',
  'entry.partners': 'Avec\u202f: {names}',
  'entry.registration': 'Inscription\u202f: {url}',
  'feed.all': '{forum}\u202f: événements associés dans le monde',
  'feed.part': '{forum}\u202f: événements associés, {part}',
  'feed.about':
    'Événements de la Journée mondiale des villes et de l’Octobre urbain, chacun dans son fuseau horaire. Tenu à jour\u202f: déplacements, reports et annulations.',
  'feed.shortened': 'Les {count, number} premiers qui ne sont pas terminés. Tous figurent ici\u202f: {url}',
  'offer.title': 'Événements associés dans le monde',
  'offer.text':
    'Journée mondiale des villes et Octobre urbain, chaque événement dans son fuseau horaire. Chaque pays et chaque événement a son propre calendrier sur sa page.',
  'offer.action': 'Trouver des événements associés',
};
